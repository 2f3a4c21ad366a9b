/**
 * How well two texts agree, best first. Level 0 says nothing because one side is silent. Levels of dates and of the
 * pseudo-fields have names of their own over the same numbers.
 */
export const Level = {
  missing: 0,
  equal: 1,
  form: 2,
  sound: 3,
  kin: 4,
  slip: 5,
  slipShort: 6,
  slips: 7,
  part: 8,
  initial: 9,
  /** Sounds alike, yet the letters are far apart: Pol and Paul. */
  echo: 10,
  /** Most letters in common, in another order or with others between: Leo and Oel. */
  far: 11,
  differ: 12,
  /** Two valid numbers of one type, or one number that two states issued: never one holder. */
  conflict: 13,
} as const;

/** Levels of dates: which part agrees, and how far the rest is. */
export const DateLevel = {
  missing: 0,
  equal: 1,
  swapped: 2,
  digit: 3,
  twoParts: 4,
  monthOnly: 5,
  yearOnly: 6,
  sameYear: 7,
  nearYear: 8,
  /** The date inside the other record's national number. */
  decoded: 9,
  /** Mostly different, yet a year apart at most or with an equal part. */
  unlike: 11,
  differ: 12,
} as const;

/** Levels of the pseudo-field `clash`: words left on both sides beside words that agree. */
export const ClashLevel = { missing: 0, none: 1, far: 11, differ: 12 } as const;

/** Levels of the pseudo-field `order`. */
export const OrderLevel = {
  missing: 0,
  swapped: 1,
  joined: 2,
  extra: 3,
  extras: 4,
  orgExtra: 5,
  orgExtras: 6,
  /** Three parts or more, not in the same places: by custom that is another name. */
  reordered: 7,
} as const;

export type LevelNumber = number;

/** Number of level numbers a field may use. */
export const LEVEL_COUNT = 16;

/** Fields of comparison. Some stand for several items (address), one for the order of names. */
export const COMPARED_FIELDS = [
  'familyName',
  'givenName',
  'patronymic',
  'motherName',
  'orgName',
  'orgNumber',
  'legalForm',
  'birthDate',
  'sex',
  'birthPlace',
  'nationality',
  'nationalId',
  'document',
  'phone',
  'email',
  'iban',
  'plate',
  'vin',
  'registrationNumber',
  'address',
  'city',
  'postcode',
  'order',
  'clash',
  'generation',
  'alias',
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** Number of compared fields. */
export const FIELD_COUNT = COMPARED_FIELDS.length;

/** Number of a field in level vectors. */
export const Field = {
  familyName: 0,
  givenName: 1,
  patronymic: 2,
  motherName: 3,
  orgName: 4,
  orgNumber: 5,
  legalForm: 6,
  birthDate: 7,
  sex: 8,
  birthPlace: 9,
  nationality: 10,
  nationalId: 11,
  document: 12,
  phone: 13,
  email: 14,
  iban: 15,
  plate: 16,
  vin: 17,
  registrationNumber: 18,
  address: 19,
  city: 20,
  postcode: 21,
  order: 22,
  clash: 23,
  generation: 24,
  alias: 25,
} as const satisfies Record<ComparedField, number>;
