import { COMPARED_FIELDS, DateLevel, Field, Level, LEVEL_COUNT, type LevelNumber } from '../compare/levels.js';
import { PRIOR_BITS, type LevelPriors } from './priors.table.js';

/** Levels of agreement as steps of one ladder, best first; the last two say how far a disagreement is. */
const STEPS: readonly LevelNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Level.far, Level.differ];
const DATE_STEPS: readonly LevelNumber[] = [
  DateLevel.equal,
  DateLevel.decoded,
  DateLevel.swapped,
  DateLevel.digit,
  DateLevel.twoParts,
  DateLevel.monthOnly,
  DateLevel.yearOnly,
  DateLevel.sameYear,
  DateLevel.nearYear,
  DateLevel.unlike,
  DateLevel.differ,
];
/** Fields of which a level says how the rest of a name fits: no ladder. */
const NO_LADDER: ReadonlySet<number> = new Set([Field.order, Field.clash]);
/** Fields whose numbers have one holder. */
const NUMBERS: ReadonlySet<number> = new Set([Field.nationalId, Field.document, Field.vin, Field.registrationNumber]);
/** What is learned of an agreement exceeds its prior by no more than this, in 1/100 bit. */
const MOST_ABOVE = 450;
const MOST_ABOVE_DATE = 300;
/** Least distance of a level from equal: nothing sounds alike as surely as it is equal. */
const STEP = 50;

/**
 * Keeps learned evidence of a field, in 1/100 bit, within what its priors allow: what is too rare to be counted would
 * else count without bound. An agreement exceeds its prior by little, a disagreement costs at least half of its prior
 * cost, and a looser agreement never says more than a closer one.
 */
export function boundLevels(bits: Int32Array, field: number): void {
  if (NO_LADDER.has(field)) return;
  const priors = PRIOR_BITS[COMPARED_FIELDS[field] ?? 'clash'];
  const base = field * LEVEL_COUNT;
  for (let level = 1; level < Level.conflict; level++) {
    const prior = 100 * (priors[level] ?? 0);
    const above = field === Field.birthDate ? MOST_ABOVE_DATE : MOST_ABOVE;
    const most = prior > -100 ? prior + above : level === Level.differ ? prior / 2 : 0;
    if ((bits[base + level] ?? 0) !== 0) bits[base + level] = Math.min(bits[base + level] ?? 0, Math.round(most));
  }
  if (field === Field.birthDate) keepDistance(bits, base, priors);
  else keepOrder(bits, base, priors);
  bits[base + Level.conflict] = Math.round(100 * (priors[Level.conflict] ?? 0));
  if (NUMBERS.has(field)) holdNumbers(bits, base, priors);
  for (const [i, level] of (field === Field.birthDate ? DATE_STEPS : STEPS).entries())
    if (i > 0) keepBelow(bits, base, { level, isDate: field === Field.birthDate });
}

/** A disagreement is never better than any agreement. */
function keepBelow(bits: Int32Array, base: number, { level, isDate }: { level: number; isDate: boolean }): void {
  if (level < Level.far) return;
  for (const better of isDate ? DATE_STEPS : STEPS) {
    if (better === level) return;
    const known = bits[base + better] ?? 0;
    if (known !== 0 && (bits[base + level] ?? 0) > known) bits[base + level] = known;
  }
}

/**
 * Exchanged day and month, one digit, two parts: each is too rare among strangers to be counted in a list of some
 * thousand, so each stays as far below an equal date as the priors say.
 */
function keepDistance(bits: Int32Array, base: number, priors: LevelPriors): void {
  const equal = bits[base + Level.equal] ?? 0;
  for (const level of DATE_STEPS) {
    if (level === DateLevel.equal || level >= DateLevel.unlike) continue;
    const most = equal - Math.round(100 * ((priors[Level.equal] ?? 0) - (priors[level] ?? 0)));
    bits[base + level] = Math.min(bits[base + level] ?? 0, most + MOST_ABOVE_DATE);
  }
}

/**
 * A looser agreement may be rarer than an equal one by chance; it is never better evidence. Few records show a looser
 * level too seldom to count it: its distance below an equal value is known better from the priors, so it is no further;
 * and a word that is far off is never better than the priors say.
 */
function keepOrder(bits: Int32Array, base: number, priors: LevelPriors): void {
  const equal = bits[base + Level.equal] ?? 0;
  for (const level of [Level.form, Level.sound]) {
    const prior = priors[level];
    if (prior === undefined) continue;
    const least = equal - Math.round(100 * ((priors[Level.equal] ?? 0) - prior));
    bits[base + level] = Math.max(bits[base + level] ?? 0, least);
  }
  bits[base + Level.far] = Math.min(bits[base + Level.far] ?? 0, Math.round(100 * (priors[Level.far] ?? 0)));
  for (let level: number = Level.form; level < Level.far; level++) {
    const most = equal - (level === Level.form ? 0 : level === Level.sound ? STEP : STEP * 2);
    if ((bits[base + level] ?? 0) > most) bits[base + level] = most;
  }
}

/**
 * How rarely a number is nearly another's says little of two people born on one day, whose numbers share most digits:
 * that stays as the priors say.
 */
function holdNumbers(bits: Int32Array, base: number, priors: LevelPriors): void {
  for (let level: number = Level.sound; level < Level.far; level++)
    bits[base + level] = Math.min(bits[base + level] ?? 0, Math.round((priors[level] ?? 0) * 100));
}
