import type { ComparedField } from '../compare/levels.js';

/** First evidence of a level in bits, before any data were seen, and how sure of it. Sources: see each group. */
export type LevelPriors = Readonly<Record<number, number>>;

/**
 * Bits by field and level: equal 1, form 2, sound 3, kin 4, slip 5, short slip 6, slips 7, part 8, initial 9, echo 10,
 * far 11, differ 12, conflict 13. Priors of the reference study on Dutch, Hungarian, Bulgarian and Romanian records.
 */
export const PRIOR_BITS: Readonly<Record<ComparedField, LevelPriors>> = {
  familyName: { 1: 9, 2: 8, 3: 6.5, 4: 4, 5: 6, 6: 3.5, 7: 3.5, 8: 3, 9: 1, 10: 0.5, 11: -1.5, 12: -4 },
  givenName: { 1: 6.5, 2: 6, 3: 5, 4: 4, 5: 4.5, 6: 2.5, 7: 2.5, 8: 2.5, 9: 1.5, 10: 0, 11: -2.5, 12: -5 },
  patronymic: { 1: 5, 2: 5, 3: 4, 4: 3, 5: 3.5, 6: 2, 7: 2, 8: 1.5, 9: 1, 10: 0, 11: -2, 12: -4 },
  motherName: { 1: 8, 2: 7, 3: 6, 4: 4, 5: 6, 6: 4, 7: 3, 8: 2, 9: 1, 10: 0, 11: -1, 12: -2 },
  orgName: { 1: 8, 2: 7, 3: 5, 4: 4, 5: 5.5, 6: 2, 7: 3, 8: 3, 9: 0.5, 10: -1, 11: -3, 12: -7 },
  orgNumber: { 1: 3, 8: -3, 12: -5 },
  legalForm: { 1: 0.5, 2: 0.5, 12: -1 },
  birthDate: { 1: 13, 2: 8, 3: 7, 4: 5.5, 5: 6, 6: 4, 7: -0.5, 8: -0.5, 9: 8, 11: -4.5, 12: -6 },
  sex: { 1: 1, 12: -4 },
  birthPlace: { 1: 4, 2: 4, 3: 3, 5: 4, 6: 3, 7: 3, 8: 3, 10: 1, 11: 0, 12: -1.5 },
  nationality: { 1: 0.5, 2: 0.5, 12: -1.5 },
  nationalId: { 1: 24, 2: 18, 5: 9, 6: 6, 7: 3, 11: -4, 12: -4, 13: -12 },
  document: { 1: 16, 2: 14, 5: 8, 6: 4, 7: 2, 11: -0.5, 12: -1, 13: -12 },
  phone: { 1: 10, 2: 6, 5: 4, 6: 2, 7: 1, 11: 0, 12: -0.7 },
  email: { 1: 12, 2: 11, 3: 8, 5: 10, 6: 8, 7: 9, 8: 7, 11: 2, 12: -1.5 },
  iban: { 1: 11, 5: 6, 7: 3, 11: 0, 12: -0.7 },
  plate: { 1: 9, 2: 7, 5: 3, 6: 2, 7: 0, 11: -1, 12: -1 },
  vin: { 1: 24, 2: 18, 5: 14, 7: 6, 11: -4, 12: -4, 13: -12 },
  registrationNumber: { 1: 22, 2: 18, 5: 8, 6: 4, 7: 2, 11: -4, 12: -4, 13: -12 },
  address: { 1: 9, 2: 8, 3: 7, 5: 8, 6: 6, 7: 6, 8: 5, 11: 1, 12: -1, 13: -20 },
  city: { 1: 3, 2: 3, 3: 2.5, 5: 3.5, 6: 3, 7: 3, 8: 2, 10: 1, 11: 0.5, 12: -1.5 },
  postcode: { 1: 7, 2: 6, 5: 3, 6: 3, 7: 1, 11: 0, 12: -1.5 },
  clash: { 1: 0.3, 11: -2, 12: -4 },
  generation: { 1: 1, 12: -9 },
  alias: { 1: 7, 2: 6.5, 3: 6, 4: 4, 5: 5, 6: 3, 7: 3, 8: 2.5, 10: 1 },
  order: { 1: -1.5, 2: 0, 3: -0.4, 4: -0.8, 5: -1, 6: -1.5, 7: -4 },
};

/** How often each level occurs between two records of one thing, before any data were seen; scaled to each field. */
export const M_PRIOR: LevelPriors = {
  1: 0.7,
  2: 0.04,
  3: 0.04,
  4: 0.03,
  5: 0.04,
  6: 0.02,
  7: 0.03,
  8: 0.03,
  9: 0.02,
  10: 0.01,
  11: 0.02,
  12: 0.05,
};

/** The same for birth dates: who errs in one usually gets two of its parts right. */
const M_DATE: LevelPriors = {
  1: 0.8,
  2: 0.02,
  3: 0.05,
  4: 0.05,
  5: 0.01,
  6: 0.04,
  7: 0.008,
  8: 0.008,
  9: 0.03,
  11: 0.004,
  12: 0.02,
};

/** How often each level of a field occurs between two records of one thing. */
export const M_PRIOR_OF: Readonly<Partial<Record<ComparedField, LevelPriors>>> = { birthDate: M_DATE };

/** Evidence of one word of a person's name in a pair that was put side by side because it looks alike. */
const ALIKE_NAME: LevelPriors = {
  1: 1.4,
  2: 1.4,
  3: 0.7,
  4: 0.6,
  5: 1.4,
  6: 1.4,
  7: -1.6,
  8: 0,
  9: 0,
  10: -2.6,
  11: -2.6,
  12: -4.6,
};

/**
 * Bits for pairs that somebody put side by side. They look alike already, so an equal word says little and a word left
 * on both sides says much. Logistic regression over labelled name pairs (name_bench of OpenSanctions, MIT), rounded, and
 * held so that an equal word says no less than one that is nearly equal, and words in their places no less than
 * exchanged ones: those pairs were chosen for near words. Two slips in a word of a company say more than there: families
 * that begin alike are two letters apart as often as one family is written so.
 */
export const SIDE_BY_SIDE_BITS: Readonly<Partial<Record<ComparedField, LevelPriors>>> = {
  familyName: ALIKE_NAME,
  givenName: ALIKE_NAME,
  patronymic: ALIKE_NAME,
  orgName: {
    1: 2.4,
    2: 2.4,
    3: 2.4,
    4: 0.5,
    5: 0.9,
    6: -0.9,
    7: -1.5,
    8: -1,
    9: 0.1,
    10: -1.2,
    11: -3,
    12: -4,
  },
  orgNumber: { 1: 1.2, 8: -3.8, 12: -6 },
  legalForm: { 1: 0, 2: 0, 12: -3 },
  clash: { 1: 0, 11: -2.5, 12: -5.4 },
  order: { 1: -0.6, 2: 1.4, 3: -0.4, 4: -2, 5: -3.2, 6: -1, 7: -5.2 },
};
