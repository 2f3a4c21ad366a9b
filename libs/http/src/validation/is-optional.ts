import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional as MayBeMissing } from 'class-validator';

/** Of what may be left out. `null` leaves it out, too, and reaches no service: class-validator alone would let it through. */
export function IsOptional(): PropertyDecorator {
  return applyDecorators(
    MayBeMissing(),
    Transform(({ value }: { readonly value: unknown }) => value ?? undefined),
  );
}
