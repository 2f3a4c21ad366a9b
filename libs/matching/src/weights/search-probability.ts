import { levelName } from '../explain/level-names.js';
import type { FieldEvidence } from '../explain/explanation.js';
import { DateLevel, Field } from '../compare/levels.js';
import { SEARCH_CALIBRATION } from './calibration.table.js';
import { logistic, type Logistic } from './logistic.js';

/** All evidence of a record found by a search, in bits. */
export interface SearchEvidence {
  readonly score: number;
  /** By how much its odds, with those of found records that are rather one thing with it, lead those of all others. */
  readonly lead: number;
  readonly fields: readonly Pick<FieldEvidence, 'field' | 'level' | 'bits'>[];
}

/**
 * Reads the probability that a found record is about what the question is about. One question has one answer, which
 * stands in one record or in a few; so beside its own evidence it counts how far a record leads all that are rather
 * another thing. Bits are not to scale, so how much either says is fitted. Holds where half of the questions are about
 * somebody in the file.
 */
export function searchProbability(evidence: SearchEvidence): number {
  return answerProbability(SEARCH_CALIBRATION, evidence);
}

/**
 * Reads the probability of a found record off a regression. It is never believed more than its part of the odds between
 * which its lead is measured, 1 / (1 + 2^-lead): of two that are as likely and not one thing, neither is likelier than
 * not. Nobody stands among those odds with what is known of any record, the prior: the regression says how often nobody
 * is the answer.
 */
export function answerProbability(model: Logistic, evidence: SearchEvidence): number {
  return Math.min(logistic(model, searchFeatures(evidence)), 1 / (1 + 2 ** -evidence.lead));
}

/**
 * Sums up a found record for its calibration, so that more evidence is never believed less while the others stay: bits
 * of the birth date; the prior and bits of all else; the lead; the root of the bits that speak against it beside the
 * birth date and the order of names; and 1 where the dates agree as far as both tell, give or take a slip: a year is
 * worth few bits in a file of years alone.
 */
export function searchFeatures({ score, lead, fields }: SearchEvidence): readonly number[] {
  const date = fields.find(({ field }) => field === 'birthDate');
  const dateBits = date?.bits ?? 0;
  const against = fields.reduce(
    (sum, { field, bits }) => (field === 'birthDate' || field === 'order' ? sum : sum + Math.max(0, -bits)),
    0,
  );
  return [dateBits, score - dateBits, lead, Math.sqrt(against), AGREEING_DATES.has(date?.level ?? '') ? 1 : 0];
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
