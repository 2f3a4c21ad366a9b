import type { NameOrder } from './name-rules.js';
import { orderEvidence } from './name-order.js';
import { piecesOf } from './name-pieces.js';
import { unitsOf } from './name-units.js';

/** A list tells its order when so many more of its names point one way than the other. */
const MAJORITY = 3;
const MIN_NAMES = 5;
const MAX_LENGTH = 300;

/**
 * Finds the order of a list that writes all its names alike (a column of a file); null when it does not tell.
 * Give it to `parseName` as `order`: a single name of two given names (Gheorghe Marin) cannot be read without it.
 */
export function orderOfList(names: Iterable<string>, country?: string): NameOrder | null {
  const home = country?.toLowerCase();
  let familyFirst = 0;
  let givenFirst = 0;
  for (const name of names) {
    if (name.includes(',')) continue;
    const evidence = orderEvidence(unitsOf(piecesOf(name.slice(0, MAX_LENGTH)), home), home);
    if (evidence > 0) familyFirst += 1;
    else if (evidence < 0) givenFirst += 1;
  }
  if (familyFirst + givenFirst < MIN_NAMES) return null;
  if (familyFirst > givenFirst * MAJORITY) return 'family-first';
  return givenFirst > familyFirst * MAJORITY ? 'given-first' : null;
}
