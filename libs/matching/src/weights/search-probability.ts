import { levelName } from '../explain/level-names.js';
import type { FieldEvidence } from '../explain/explanation.js';
import { DateLevel, Field } from '../compare/levels.js';
import { SEARCH_CALIBRATION } from './calibration.table.js';
import { logistic } from './logistic.js';

/** All evidence of a record found by a search, in bits. */
export interface SearchEvidence {
  /** Log-odds of a record before anything is compared: those of any two. */
  readonly prior: number;
  readonly score: number;
  /** Odds of all other candidates, added up, as their logarithm; -Infinity where there are none. */
  readonly rivals: number;
  readonly fields: readonly Pick<FieldEvidence, 'field' | 'level' | 'bits'>[];
}

/**
 * Reads the probability that a found record is about what the question is about. One question has one right record or
 * a few; so beside its own evidence it counts by how much a record leads all others together, as in the posterior
 * o / (1 + sum of o) over candidates and "none of them". To be behind says nothing: many files hold one person twice.
 * Holds where half of the questions are about somebody in the file.
 */
export function searchProbability(evidence: SearchEvidence): number {
  return logistic(SEARCH_CALIBRATION, searchFeatures(evidence));
}

/**
 * Sums up a found record for its calibration, so that more evidence is never believed less while the others stay: its
 * bits; by how many it leads the odds of all others and of one of which nothing is known; the root of the bits that
 * speak against it beside the birth date and the order of names; and 1 where the dates agree as far as both tell, give
 * or take a slip, as a year is worth few bits in a file that holds only years.
 */
export function searchFeatures({ prior, score, rivals, fields }: SearchEvidence): readonly number[] {
  const lead = score - Math.log2(2 ** prior + 2 ** rivals);
  const against = fields.reduce(
    (sum, { field, bits }) => (field === 'birthDate' || field === 'order' ? sum : sum + Math.max(0, -bits)),
    0,
  );
  const date = fields.find(({ field }) => field === 'birthDate')?.level ?? '';
  return [score, Math.max(0, lead), Math.sqrt(against), AGREEING_DATES.has(date) ? 1 : 0];
}

const AGREEING_DATES: ReadonlySet<string> = new Set(
  [
    DateLevel.equal,
    DateLevel.decoded,
    DateLevel.swapped,
    DateLevel.digit,
    DateLevel.twoParts,
    DateLevel.monthOnly,
    DateLevel.yearOnly,
  ].map((level) => levelName(Field.birthDate, level)),
);
