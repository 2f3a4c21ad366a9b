import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsUUID, type ValidationOptions } from 'class-validator';

/** An id in a body, in small letters as in an address: in capitals it is the same one. */
export function IsId(options: ValidationOptions = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => small(value)),
    IsUUID('all', options),
  );
}

function small(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(small);
  return typeof value === 'string' ? value.toLowerCase() : value;
}
