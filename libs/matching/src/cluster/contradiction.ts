import type { Comparison } from '../compare/comparison.js';
import { agrees, isClose, looksLikeFamily, NUMBERS, ownsAlone } from '../compare/kinship.js';
import { DateLevel, Field, Level } from '../compare/levels.js';

/**
 * Values that a household or an office may share: they outweigh a wrong date, not another given name, and one letter
 * of a short name makes another: Mary and Mark.
 */
const SHARED = [Field.email, Field.phone] as const;
/** What else may speak for one person although the given names differ. */
const SUPPORT = [Field.address, Field.city, Field.postcode, Field.birthPlace, Field.motherName] as const;

/** Tells whether a pair may not be what brings two groups together: it contradicts itself, or looks like relatives. */
export function holdsApart(pair: Comparison): boolean {
  return pair.areKin || contradicts(pair);
}

/**
 * Tells whether two records that may agree in much are two people all the same: namesakes with other birth dates, or
 * members of one household. Such a pair is shown but brings no groups together on its own.
 */
function contradicts(pair: Comparison): boolean {
  if (excludes(pair) || areRelatives(pair)) return true;
  if (ownsAlone(pair)) return false;
  const date = pair.levels[Field.birthDate] ?? 0;
  const isNear = date !== DateLevel.missing && date <= DateLevel.twoParts;
  if (pair.levels[Field.familyName] === Level.differ && date === DateLevel.missing) return true;
  const shares = SHARED.some((field) => agrees(pair, field));
  const given = pair.levels[Field.givenName] ?? 0;
  if (shares && given !== Level.slipShort && given !== Level.differ) return false;
  if (date === DateLevel.unlike && !hasSupport(pair)) return true;
  return date === DateLevel.differ || (given === Level.differ && !isNear);
}

/**
 * Tells whether two records can never stand in one group, not even through a third one: two valid numbers, father
 * and son of one name, or a man and a woman.
 */
export function excludes({ levels }: Comparison): boolean {
  if (NUMBERS.some((field) => levels[field] === Level.conflict) || levels[Field.generation] === Level.differ)
    return true;
  return levels[Field.sex] === Level.differ && (levels[Field.givenName] ?? 0) >= Level.echo && !ownsAlone({ levels });
}

/** Tells relatives, who share a family name, a birth date or a telephone and nothing that is their own. */
export function areRelatives(pair: Comparison): boolean {
  if (!looksLikeFamily(pair)) return false;
  return SHARED.some((field) => agrees(pair, field)) || !hasSupport(pair);
}

function hasSupport({ levels }: Comparison): boolean {
  return SUPPORT.some((field) => isClose(levels[field] ?? 0));
}
