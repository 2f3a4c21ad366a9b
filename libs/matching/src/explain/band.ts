import type { Comparison } from '../compare/comparison.js';
import { Field, Level } from '../compare/levels.js';
import type { Band } from './explanation.js';

/** Log-odds in 1/100 bit from which a band begins. */
export const BAND_FROM = { 'very-likely': 1000, possible: 0, weak: -600 } as const;

/** Fields of which one holder has one value: two different valid ones contradict whatever else agrees. */
const HARD = [Field.nationalId, Field.vin, Field.registrationNumber] as const;

/** Names the band of a pair; one that would be likely but for a hard contradiction is a conflict for people to look at. */
export function bandOf(score: number, pair: Comparison): Band {
  const isLikely = score >= BAND_FROM.possible || score >= BAND_FROM['very-likely'] - 1200;
  if (isLikely && HARD.some((field) => pair.levels[field] === Level.differ)) return 'conflict';
  if (score >= BAND_FROM['very-likely']) return 'very-likely';
  if (score >= BAND_FROM.possible) return 'possible';
  return score >= BAND_FROM.weak ? 'weak' : 'unlikely';
}
