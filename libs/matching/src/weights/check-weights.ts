import { Field, Level, LEVEL_COUNT } from '../compare/levels.js';
import type { WeightSet } from './weight-set.js';

/** What people of other names share by chance or by living together: alone it makes nobody one person. */
const SHARED = [Field.birthDate, Field.address, Field.phone] as const;
/** Log-odds, in 1/100 bit, that two people of other names may have at most who share one such thing. */
const MOST = 0;

/**
 * Looks whether learned weights can be right: two people of other names who share a birth date, an address or a telephone
 * and their sex must be rather two. A list with hardly a duplicate teaches anything; weights that say otherwise are
 * refused, and those known before any candidate was seen are used in their place, with odds that hold the same.
 */
export function checkedWeights(learned: WeightSet, start: WeightSet): WeightSet {
  const sum = mostShared(learned);
  if (learned.prior + sum <= MOST) return learned;
  const prior = Math.min(start.prior, MOST - mostShared(start));
  return { ...start, prior, origin: 'priors' };
}

/** Evidence of the shared thing that says most, between two people of one sex and other names. */
function mostShared({ centibits }: WeightSet): number {
  const bits = (field: number, level: number): number => centibits[field * LEVEL_COUNT + level] ?? 0;
  const names = bits(Field.familyName, Level.differ) + bits(Field.givenName, Level.differ);
  const most = Math.max(...SHARED.map((field) => bits(field, Level.equal)));
  return most + bits(Field.sex, Level.equal) + names;
}
