import type { Calibration } from './calibration.js';
import type { Logistic } from './logistic.js';

// `npm run bench -- matching --data DIR` fits these, prints them to four places, and tells how far off they are on pairs and
// on whole sets that they were not fitted to. Slopes are those of `calibrationFeatures`, in their order, and for searches of
// `searchFeatures`.

/**
 * Pairs found among many records, from -6 bits: invented people, historical people, fake_1000 (Splink, MIT) and febrl3
 * (BSD-3).
 */
export const GROUPING_CALIBRATION: Logistic = { intercept: 2.51, slopes: [0.63, 0.66, 0.85, -0.81] };

/**
 * Pairs put side by side that say more than names: of the same sets, once with all columns and once with few, and the
 * pairs of fake_1000 that clerks answered.
 */
export const FACTS_CALIBRATION: Logistic = { intercept: 1.5, slopes: [0.38, 0.26, 0.62, -1.11, -1.4] };

/**
 * Best five of a search, where half of the questions are about somebody in the file: Bulgarian names in other spellings,
 * invented people, historical people, fake_1000 and febrl4, each asked for with all columns and with few.
 */
export const SEARCH_CALIBRATION: Logistic = { intercept: 1.13, slopes: [0.36, 0.55, 0.2, -0.61, 1.9] };

/**
 * Names of companies alone, put side by side: those of name_bench, and twice as many invented ones. The
 * intercept is a little below the fit, so that families two letters apart are two companies, and one with a word more
 * is about even. Slopes are those of `companyFeatures`.
 */
export const COMPANIES_CALIBRATION: Logistic = { intercept: -0.2, slopes: [1.15, 0.32, 0.87] };

/**
 * Names of people alone, put side by side: how often pairs with so many bits were one thing, of all of name_bench
 * (OpenSanctions, MIT), as its people alone are too few to tell where even odds lie.
 */
export const NAMES_CALIBRATION: Calibration = [
  [-9, 0.049],
  [-4.4, 0.125],
  [-2.4, 0.18],
  [-0.36, 0.35],
  [0.79, 0.61],
  [2, 0.77],
  [3.9, 0.97],
];
