import type { Decoded, Finding, IdentifierFlag } from './identifier-rule.js';
import { isDigits } from './checksum.js';

/** Finding of a number that cannot be read at all. */
export function unreadable(compact: string, length: number | readonly number[]): Finding | null {
  const lengths = typeof length === 'number' ? null : length;
  const hasLength = lengths === null ? compact.length === length : lengths.includes(compact.length);
  if (hasLength && isDigits(compact)) return null;
  const flags: IdentifierFlag[] = [];
  if (!isDigits(compact)) flags.push('CHARACTERS');
  if (!hasLength) flags.push('LENGTH');
  return { normal: compact, flags };
}

/** Finding of a readable number with the flags that hold. */
export function found(normal: string, holds: Partial<Record<IdentifierFlag, boolean>>, decoded?: Decoded): Finding {
  const flags: IdentifierFlag[] = [];
  let flag: IdentifierFlag;
  for (flag in holds) if (holds[flag] === true) flags.push(flag);
  if (flags.length > 1) flags.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return decoded === undefined ? { normal, flags } : { normal, flags, decoded };
}

/** Flags a rule may raise, in the order in which they are listed. */
const ORDER: readonly IdentifierFlag[] = [
  'CHECK_DIGIT',
  'LENGTH',
  'CHARACTERS',
  'RANGE',
  'BIRTH_DATE_IMPOSSIBLE',
  'BIRTH_DATE_FUTURE',
  'CENTURY_UNKNOWN',
  'REGION_UNKNOWN',
  'PADDED',
  'PREFIX_DROPPED',
  'NO_CHECK_DIGIT',
];

/** Flags and decoded part of a birth date that a number carries. */
export function birth(
  date: string | null,
  asOf: string,
): { flags: Partial<Record<IdentifierFlag, boolean>>; birthDate?: string } {
  if (date === null) return { flags: { BIRTH_DATE_IMPOSSIBLE: true } };
  return { flags: { BIRTH_DATE_FUTURE: date > asOf }, birthDate: date };
}
