import { checkIban } from '../banks/check-iban.js';
import { checkDocument } from '../documents/check-document.js';
import { checkIdentifier } from '../identifiers/check-identifier.js';
import { normalisePhone } from '../phones/normalise-phone.js';
import { normalisePlate } from '../plates/normalise-plate.js';
import { checkVin } from '../vehicles/check-vin.js';

/** Rises with every change of a normal form: what was made of another is compared with nothing. */
export const FORMS_VERSION = 1;

/** Kinds of number by which two records speak of one object. A kind keeps its place. */
export const NUMBER_KINDS = ['phone', 'plate', 'vin', 'iban', 'document-number', 'imei', 'imsi', 'email'] as const;

export type NumberKind = (typeof NUMBER_KINDS)[number];

/** A number in its normal form: equal for all spellings of one, and never for two. */
export interface NumberKey {
  readonly kind: NumberKind;
  readonly key: string;
}

/** Where a number belongs to, as far as is known; lower-case codes. */
export interface NumberPlace {
  /** What is said beside it: where a vehicle is registered, who issued a document. */
  readonly country: string | null;
  /** Of those who wrote it down: a telephone number without a country is one of theirs. */
  readonly home: string;
}

/** A key stands in an index: what is longer is no number. */
const MOST_LETTERS = 254;
const LEAST_OF_PLATE = 3;
/** Neither has a birth date in it. */
const ANY_DAY = { asOf: '2000-01-01' };

type Normal = (value: string, place: NumberPlace) => readonly string[];

const NORMAL: Readonly<Record<NumberKind, Normal>> = {
  phone: (value, { home }) => {
    const { e164, flags } = normalisePhone(value, home);
    return e164 === null || flags.includes('LENGTH') || flags.includes('CHARACTERS') ? [] : [e164];
  },
  plate: (value, { country }) => {
    const { normal } = normalisePlate(value);
    if (normal.length < LEAST_OF_PLATE || !/\d/.test(normal)) return [];
    // Who asks often knows no country: a plate is found without one, too.
    return country === null ? [`:${normal}`] : [`${country}:${normal}`, `:${normal}`];
  },
  vin: (value) => {
    const { valid, normal } = checkVin(value);
    return valid ? [normal] : [];
  },
  iban: (value) => {
    const { valid, normal } = checkIban(value);
    return valid ? [normal] : [];
  },
  'document-number': (value, { country }) => {
    const known = checkDocument(value, country ?? undefined);
    return known.country === null || known.normal === '' ? [] : [`${known.country}:${known.normal}`];
  },
  imei: (value) => identifierOf('int.imei', value),
  imsi: (value) => identifierOf('int.imsi', value),
  email: (value) => {
    const mail = value.trim().toLowerCase();
    return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/u.test(mail) ? [mail] : [];
  },
};

/** Keys of a value of a kind; none where it has no normal form. The first names it most closely, the last is what it is asked by. */
export function numberKeys(kind: NumberKind, value: string, place: NumberPlace): readonly NumberKey[] {
  if (value.length > MOST_LETTERS) return [];
  return NORMAL[kind](value, place).map((key) => ({ kind, key }));
}

/** Whether values of a kind are numbers. */
export function isNumberKind(kind: string): kind is NumberKind {
  return NUMBER_KINDS.some((one) => one === kind);
}

function identifierOf(type: string, value: string): readonly string[] {
  const { valid, normal } = checkIdentifier(type, value, ANY_DAY);
  return valid ? [normal] : [];
}
