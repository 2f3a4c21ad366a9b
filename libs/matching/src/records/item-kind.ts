/**
 * What a word does in a record. A record is a short list of (kind, word) items ordered by kind; names come first, then
 * values. The numbers are stored in columns and part of no interface.
 */
export const Kind = {
  given: 0,
  patronymic: 1,
  family: 2,
  birth: 3,
  unknown: 4,
  husbandGiven: 5,
  mother: 6,
  orgWord: 7,
  orgNumber: 8,
  legalClass: 9,
  birthPlace: 10,
  nationality: 11,
  nationalId: 12,
  document: 13,
  phone: 14,
  email: 15,
  iban: 16,
  plate: 17,
  vin: 18,
  registration: 19,
  street: 20,
  house: 21,
  unit: 22,
  city: 23,
  postcode: 24,
  generation: 25,
} as const;

export type ItemKind = (typeof Kind)[keyof typeof Kind];

/** Number of kinds. */
export const KIND_COUNT = 26;

/** Kinds up to this one are words of the record's own personal name. */
export const LAST_NAME_KIND = Kind.husbandGiven;
