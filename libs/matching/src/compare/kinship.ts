import type { Comparison } from './comparison.js';
import { DateLevel, Field, Level, OrderLevel } from './levels.js';

type Levels = Pick<Comparison, 'levels'>;

/** Numbers of which one holder has one of a type. */
export const NUMBERS = [Field.nationalId, Field.document, Field.vin, Field.registrationNumber] as const;
/** Values that one person owns alone: they outweigh another name or date. */
const EXCLUSIVE = [Field.nationalId, Field.document, Field.iban] as const;
/** Years between parents and children. */
const GENERATION = 14;

/**
 * Tells two people who may be relatives: they share a family name in its own place, and have clearly different given
 * names, or alike ones of a man and a woman. Twins share date, names, place and telephone by nature, so none of these
 * makes them one; only what one person owns alone does.
 */
export function looksLikeFamily(pair: Levels): boolean {
  const { levels } = pair;
  const order = levels[Field.order] ?? 0;
  if (order === OrderLevel.swapped || order === OrderLevel.reordered) return false;
  const given = levels[Field.givenName] ?? 0;
  const isOther = given >= Level.differ || (given > Level.equal && levels[Field.sex] === Level.differ);
  return isOther && isClose(levels[Field.familyName] ?? 0) && !ownsAlone(pair);
}

/**
 * Tells two of one family name of whom one is called by a pet form of the other's given name: most are one person, and some are
 * twins, as many pet forms are names of their own (Jana and Snezhana).
 */
export function mayBeTwoOfAFamily(pair: Levels): boolean {
  const { levels } = pair;
  return levels[Field.givenName] === Level.kin && isClose(levels[Field.familyName] ?? 0) && !ownsAlone(pair);
}

/** Tells parent and child of one name: all of their birth dates differs, by a generation. */
export function looksLikeParent(pair: Levels, birthA: number, birthB: number): boolean {
  const { levels } = pair;
  if (levels[Field.birthDate] !== DateLevel.differ || !isClose(levels[Field.familyName] ?? 0)) return false;
  return Math.abs(birthA - birthB) / 10_000 >= GENERATION && !ownsAlone(pair);
}

/**
 * A number of its own tells a person, unless both names are others: then it was written to the wrong one, who lives
 * elsewhere.
 */
export function ownsAlone(pair: Levels): boolean {
  const { levels } = pair;
  const isOther = levels[Field.familyName] === Level.differ && levels[Field.givenName] === Level.differ;
  const livesElsewhere = !isClose(levels[Field.address] ?? 0);
  if (isOther && livesElsewhere && levels[Field.order] !== OrderLevel.swapped) return false;
  const number = levels[Field.nationalId] ?? 0;
  return (number !== 0 && number < Level.far) || EXCLUSIVE.some((field) => agrees(pair, field));
}

/** Tells a level of words that are nearly equal. */
export function isClose(level: number): boolean {
  return level !== Level.missing && level <= Level.slips;
}

/** Tells a field in which both records have the same value. */
export function agrees({ levels }: Levels, field: number): boolean {
  const level = levels[field] ?? 0;
  return level === Level.equal || level === Level.form;
}
