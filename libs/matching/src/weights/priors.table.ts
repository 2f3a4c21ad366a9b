import type { ComparedField } from '../compare/levels.js';

/** First evidence of a level in bits, before any data were seen, and how sure of it. Sources: see each group. */
export type LevelPriors = Readonly<Record<number, number>>;

/**
 * Bits by field and level: equal 1, form 2, sound 3, kin 4, slip 5, short slip 6, slips 7, part 8, initial 9, far 10,
 * differ 11. Priors of the reference study on Dutch, Hungarian, Bulgarian and Romanian records.
 */
export const PRIOR_BITS: Readonly<Record<ComparedField, LevelPriors>> = {
  familyName: { 1: 9, 2: 8, 3: 6.5, 4: 4, 5: 6, 6: 3.5, 7: 3.5, 8: 3, 9: 1, 10: -1.5, 11: -4 },
  givenName: { 1: 6.5, 2: 6, 3: 5, 4: 4, 5: 4.5, 6: 2.5, 7: 2.5, 8: 2.5, 9: 1.5, 10: -2, 11: -4 },
  patronymic: { 1: 5, 2: 5, 3: 4, 4: 3, 5: 3.5, 6: 2, 7: 2, 8: 1.5, 9: 1, 10: -2, 11: -4 },
  motherName: { 1: 8, 2: 7, 3: 6, 4: 4, 5: 6, 6: 4, 7: 3, 8: 2, 9: 1, 10: -1, 11: -2 },
  orgName: { 1: 8, 2: 7, 3: 5, 4: 4, 5: 5.5, 6: 2, 7: 3, 8: 3, 9: 0.5, 10: -3, 11: -7 },
  orgNumber: { 1: 3, 11: -5 },
  legalForm: { 1: 0.5, 2: 0.5, 11: -1 },
  birthDate: { 1: 13, 2: 8, 3: 7, 4: 5.5, 5: 6, 6: 4, 7: 1.5, 8: 0.5, 9: 8, 11: -5 },
  sex: { 1: 1, 11: -4 },
  birthPlace: { 1: 4, 2: 4, 3: 3, 5: 4, 6: 3, 7: 3, 8: 3, 10: 0, 11: -1.5 },
  nationality: { 1: 0.5, 2: 0.5, 11: -1.5 },
  nationalId: { 1: 24, 2: 18, 5: 9, 6: 6, 7: 3, 10: -4, 11: -12 },
  document: { 1: 16, 2: 14, 5: 8, 6: 4, 7: 2, 10: -0.5, 11: -1 },
  phone: { 1: 10, 2: 6, 5: 4, 6: 2, 7: 1, 10: 0, 11: -0.7 },
  email: { 1: 12, 2: 11, 3: 8, 5: 10, 6: 8, 7: 9, 8: 7, 10: 2, 11: -1.5 },
  iban: { 1: 11, 5: 6, 7: 3, 10: 0, 11: -0.7 },
  plate: { 1: 9, 2: 7, 5: 3, 6: 2, 7: 0, 10: -1, 11: -1 },
  vin: { 1: 24, 2: 18, 5: 14, 7: 6, 10: -4, 11: -10 },
  registrationNumber: { 1: 22, 2: 18, 5: 8, 7: 2, 10: -4, 11: -10 },
  address: { 1: 9, 2: 8, 3: 7, 5: 8, 6: 6, 7: 6, 8: 5, 10: 1, 11: -1 },
  city: { 1: 3, 2: 3, 3: 2.5, 5: 3.5, 6: 3, 7: 3, 8: 2, 10: 0.5, 11: -1.5 },
  postcode: { 1: 7, 2: 6, 5: 3, 6: 3, 7: 1, 10: 0, 11: -1.5 },
  clash: { 1: 0.3, 10: -2, 11: -4 },
  order: { 1: -1.5, 2: 0, 3: -0.4, 4: -0.8 },
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
  10: 0.02,
  11: 0.05,
};
