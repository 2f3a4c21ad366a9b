import { BAND_FROM } from '../explain/band.js';
import type { Comparison } from '../compare/comparison.js';
import { DateLevel, Field, Level, OrderLevel } from '../compare/levels.js';

type Levels = Pick<Comparison, 'levels'>;

/** Values that one person owns alone: they outweigh another name or date. */
const EXCLUSIVE = [Field.nationalId, Field.document, Field.iban] as const;
/**
 * Values that a household or an office may share: they outweigh a wrong date, not another given name, and one letter
 * of a short name makes another: Mary and Mark.
 */
const SHARED = [Field.email, Field.phone] as const;
/** What else may speak for one person although the given names differ. */
const SUPPORT = [Field.address, Field.city, Field.postcode, Field.birthPlace, Field.motherName] as const;

/**
 * Tells whether a pair with its log-odds in 1/100 bit may not be what brings two groups together: it contradicts itself,
 * or looks like two members of one family without very strong evidence.
 */
export function holdsApart(pair: Comparison, score: number): boolean {
  return contradicts(pair) || (looksLikeFamily(pair) && score < BAND_FROM['very-likely']);
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
 * Tells whether two records can never stand in one group, not even through a third one: two national numbers, father
 * and son of one name, or a man and a woman.
 */
export function excludes({ levels }: Comparison): boolean {
  if (levels[Field.nationalId] === Level.differ || levels[Field.generation] === Level.differ) return true;
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

/** Tells whether only very strong evidence may join two records: they look like two members of one family. */
function looksLikeFamily(pair: Comparison): boolean {
  return hasOtherGivenName(pair) && !ownsAlone(pair);
}

/** Family members: the given names have nothing in common while the family name, in its own place, is the same. */
function hasOtherGivenName({ levels }: Comparison): boolean {
  if (levels[Field.order] === OrderLevel.swapped) return false;
  return levels[Field.givenName] === Level.differ && isClose(levels[Field.familyName] ?? 0);
}

function ownsAlone(pair: Levels): boolean {
  const number = pair.levels[Field.nationalId] ?? 0;
  return (number !== 0 && number < Level.far) || EXCLUSIVE.some((field) => agrees(pair, field));
}

function isClose(level: number): boolean {
  return level !== Level.missing && level <= Level.slips;
}

function agrees(pair: Levels, field: number): boolean {
  const level = pair.levels[field] ?? 0;
  return level === Level.equal || level === Level.form;
}
