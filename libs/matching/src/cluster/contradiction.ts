import type { Comparison } from '../compare/comparison.js';
import { DateLevel, Field, Level } from '../compare/levels.js';

/** Values of one holder that outweigh another name or date. */
const OWN_VALUES = [Field.nationalId, Field.document, Field.email, Field.phone, Field.iban] as const;
/**
 * Tells whether two records that may agree in much are two people all the same: namesakes with other birth dates, or
 * members of one household with other given names. Such a pair is shown but never grouped on its own.
 */
export function contradicts(pair: Comparison): boolean {
  if (pair.levels[Field.nationalId] === Level.differ) return true;
  if (OWN_VALUES.some((field) => agrees(pair, field))) return false;
  const date = pair.levels[Field.birthDate] ?? 0;
  const given = pair.levels[Field.givenName] ?? 0;
  const isNear = date !== DateLevel.missing && date <= DateLevel.twoParts;
  const sharesNumber =
    (pair.levels[Field.nationalId] ?? Level.differ) < Level.far && pair.levels[Field.nationalId] !== 0;
  return date === DateLevel.differ || (given === Level.differ && !isNear && !sharesNumber);
}

function agrees(pair: Comparison, field: number): boolean {
  const level = pair.levels[field] ?? 0;
  return level === Level.equal || level === Level.form;
}
