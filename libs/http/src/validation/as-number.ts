import { Transform } from 'class-transformer';

/** Reads a number of an address, which comes as text; what is no text stays as it is, for the rules of the field to judge. */
export function AsNumber(): PropertyDecorator {
  return Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? Number(value) : value));
}
