import type { Comparison } from '../compare/comparison.js';
import { Field } from '../compare/levels.js';
import { calibrated } from './calibration.js';
import { CALIBRATIONS } from './calibration.table.js';

/** Probability that a pair is one thing, from its log-odds in 1/100 bit and what was compared. */
export type PairProbability = (score: number, pair: Comparison) => number;

/** Fields that say something beside a name. */
const FACTS = [
  Field.motherName,
  Field.birthDate,
  Field.birthPlace,
  Field.nationalId,
  Field.document,
  Field.phone,
  Field.email,
  Field.iban,
  Field.plate,
  Field.vin,
  Field.registrationNumber,
  Field.address,
  Field.city,
  Field.postcode,
] as const;

/** Reads the probability of a pair found among many records. */
export const groupingProbability: PairProbability = (score) => calibrated(CALIBRATIONS.grouping, score / 100);

/** Reads the probability of a pair that somebody put side by side. */
export const sideBySideProbability: PairProbability = (score, pair) => {
  const saysMore = FACTS.some((field) => pair.levels[field] !== 0);
  return calibrated(saysMore ? CALIBRATIONS.facts : CALIBRATIONS.names, score / 100);
};
