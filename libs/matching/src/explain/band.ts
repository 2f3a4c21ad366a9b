import type { Comparison } from '../compare/comparison.js';
import { mayBeTwoOfAFamily, NUMBERS } from '../compare/kinship.js';
import { Level } from '../compare/levels.js';
import type { Band } from './explanation.js';

/** Log-odds in 1/100 bit from which a band begins; `possible` begins where a pair is believed at least one half. */
export const BAND_FROM = { 'very-likely': 1000, weak: -600 } as const;

/**
 * Names the band of a pair by its log-odds in 1/100 bit and its probability. One that would be likely but for a hard
 * contradiction is a conflict for people to look at, and one of two given names in a family may be relatives; one of a full
 * name and a pet form in a family is possible at most, and one of which no field could be compared says nothing.
 */
export function bandOf(score: number, probability: number, pair: Comparison): Band {
  if (pair.levels.every((level) => level === Level.missing)) return 'not-compared';
  const isLikely = score >= BAND_FROM['very-likely'] - 1200;
  if (isLikely && NUMBERS.some((field) => pair.levels[field] === Level.conflict)) return 'conflict';
  if (score >= BAND_FROM.weak && pair.areKin) return 'relatives';
  const isSure = score >= BAND_FROM['very-likely'] && !mayBeTwoOfAFamily(pair);
  if (probability >= 0.5) return isSure ? 'very-likely' : 'possible';
  return score >= BAND_FROM.weak ? 'weak' : 'unlikely';
}
