import type { Calibration } from './calibration.js';
import type { Logistic } from './logistic.js';

// `npm run bench -- matching --data DIR` fits these, prints them to four places, and tells how far off they are on pairs and
// on whole sets that they were not fitted to. Slopes are those of `calibrationFeatures`, in their order, and for searches of
// `searchFeatures`.

/**
 * Pairs found among many records, from -6 bits: invented people, historical people, fake_1000 (Splink, MIT) and febrl3
 * (BSD-3).
 */
export const GROUPING_CALIBRATION: Logistic = { intercept: 2.26, slopes: [0.68, 0.58, -0.42] };

/**
 * Pairs put side by side that say more than names: of the same sets, once with all columns and once with few, and the
 * pairs of fake_1000 that clerks answered.
 */
export const FACTS_CALIBRATION: Logistic = { intercept: 1.02, slopes: [0.46, 0.38, -0.87, -1.39] };

/**
 * Best five of a search, where half of the questions are about somebody in the file: Bulgarian names in other spellings,
 * invented people, historical people, fake_1000 and febrl4, each asked for with all columns and with few.
 */
export const SEARCH_CALIBRATION: Logistic = { intercept: 1.13, slopes: [0.36, 0.55, 0.2, -0.61, 1.9] };

/** Names alone, put side by side: how often pairs with so many bits were one thing, of name_bench (OpenSanctions, MIT). */
export const NAMES_CALIBRATION: Calibration = [
  [-8.2, 0.084],
  [-4.3, 0.114],
  [-4, 0.158],
  [-1.4, 0.253],
  [1.6, 0.543],
  [2.9, 0.932],
  [3.4, 0.94],
  [4.7, 0.953],
];
