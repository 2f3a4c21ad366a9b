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
  alias: 6,
  mother: 7,
  orgWord: 8,
  orgNumber: 9,
  legalClass: 10,
  birthPlace: 11,
  nationality: 12,
  nationalId: 13,
  document: 14,
  phone: 15,
  email: 16,
  iban: 17,
  plate: 18,
  vin: 19,
  registration: 20,
  street: 21,
  house: 22,
  unit: 23,
  city: 24,
  postcode: 25,
  generation: 26,
} as const;

export type ItemKind = (typeof Kind)[keyof typeof Kind];

/** Number of kinds. */
export const KIND_COUNT = 27;

/** Kinds up to this one are words of the record's own personal name. */
export const LAST_NAME_KIND = Kind.alias;
