import { normalisePhone, normalisePlate } from '#libs/national';

/** What a number says, however it is written; null where it is none. `home` is the country of who wrote it down. */
export function numberKey(property: string, value: string, home: string): string | null {
  if (property === 'phone') return normalisePhone(value, home).e164;
  if (property === 'registrationNumber') return normalisePlate(value).normal || null;
  const bare =
    property === 'email' ? value.trim().toLowerCase() : value.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return bare.length < SHORTEST ? null : bare;
}

/** What is shorter names nothing by itself. */
const SHORTEST = 5;
