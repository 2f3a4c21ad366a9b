import type { Calibration } from './calibration.js';
import type { Logistic } from './logistic.js';

// `npm run bench -- matching --data DIR` fits these, prints them unrounded, and tells how far off they are on pairs and
// on whole sets that they were not fitted to. Slopes are those of `calibrationFeatures`, in their order.

/**
 * Pairs found among many records, from -6 bits: invented people, historical people, fake_1000 (Splink, MIT) and febrl3
 * (BSD-3).
 */
export const GROUPING_CALIBRATION: Logistic = { intercept: 1.43, slopes: [0.65, 0.62, -0.64] };

/**
 * Pairs put side by side that say more than names: of the same sets, once with all columns and once with few, and the
 * pairs of fake_1000 that clerks answered.
 */
export const FACTS_CALIBRATION: Logistic = { intercept: 0.54, slopes: [0.51, 0.69, -0.63, -1.57] };

/** Names alone, put side by side: how often pairs with so many bits were one thing, of name_bench (OpenSanctions, MIT). */
export const NAMES_CALIBRATION: Calibration = [
  [-4.8, 0.089],
  [-3.2, 0.093],
  [-1.4, 0.29],
  [0.7, 0.549],
  [2.1, 0.796],
  [2.9, 0.907],
  [4, 0.96],
  [6.4, 0.982],
];
