import {
  checkDocument,
  checkIban,
  checkIdentifier,
  checkVin,
  type Flag,
  guessIdentifiers,
  normalisePhone,
  normalisePlate,
  packs,
} from '#libs/national';
import { isEdtfDate } from '#libs/vocabulary';
import type { RecordWarningCode } from '../record-warnings.texts.table.js';
import type { Property, ValueKind } from '../catalogue/property.js';

/** What looks wrong: a flag of the national checks, or a code of our own. */
export interface Found {
  readonly code: Flag | RecordWarningCode;
  readonly values?: Readonly<Record<string, string>>;
}

/** By what a value is judged beside itself. */
export interface CheckedBy {
  readonly property: Property;
  /** Where the value belongs to, as far as the record says; a lower-case code. */
  readonly country: string | null;
  /** Country of those who write it down. */
  readonly home: string;
  /** ISO date. */
  readonly today: string;
}

type Check = (value: string, by: CheckedBy) => readonly Found[];

/** How a value was read, not that anything is wrong with it. */
const HARMLESS: ReadonlySet<Flag> = new Set<Flag>([
  'COUNTRY_ASSUMED',
  'TRUNK_DROPPED',
  'PLUS_REPAIRED',
  'GLYPHS_MAPPED',
  'PADDED',
  'PREFIX_DROPPED',
  'NO_CHECK_DIGIT',
  'CENTURY_UNKNOWN',
]);

const ALPHA_2 = /^[a-z]{2}$/i;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/u;
const WEB = /^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/iu;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

const CHECKS: Readonly<Record<ValueKind, Check>> = {
  name: () => [],
  text: () => [],
  address: () => [],
  /** Refused where it names none. */
  record: () => [],
  date: (value) => unless(isEdtfDate(value), 'DATE_NOT_EDTF'),
  email: (value) => unless(MAIL.test(value), 'EMAIL_SHAPE'),
  url: (value) => unless(WEB.test(value), 'URL_SHAPE'),
  number: (value) => unless(NUMBER.test(value.trim()), 'NUMBER_EXPECTED'),
  country: (value) => unless(ALPHA_2.test(value), 'COUNTRY_CODE'),
  code: (value, { property }) => {
    const codes = property.codes ?? [];
    return codes.length === 0 || codes.includes(value)
      ? []
      : [{ code: 'CODE_UNLISTED', values: { codes: codes.join(', ') } }];
  },
  phone: checkPhone,
  plate: checkPlate,
  iban: (value) => checkIban(value).flags.map((code) => ({ code })),
  vin: (value) => flagged(checkVin(value).flags),
  imei: (value, { today }) => flagged(checkIdentifier('int.imei', value, { asOf: today }).flags),
  imsi: (value, { today }) => flagged(checkIdentifier('int.imsi', value, { asOf: today }).flags),
  identifier: checkNational,
  'document-number': (value, { country }) =>
    country !== null && packs.has(country) ? flagged(checkDocument(value, country).flags) : [],
};

/** Says what looks wrong with a value; never more than its author may know already. */
export function checkValue(value: string, by: CheckedBy): readonly Found[] {
  return CHECKS[by.property.kind](value, by);
}

function unless(holds: boolean, code: RecordWarningCode): readonly Found[] {
  return holds ? [] : [{ code }];
}

function flagged(flags: readonly Flag[], values?: Readonly<Record<string, string>>): readonly Found[] {
  return flags.filter((flag) => !HARMLESS.has(flag)).map((code) => (values ? { code, values } : { code }));
}

function checkPhone(value: string, { country, home }: CheckedBy): readonly Found[] {
  const phone = normalisePhone(value, country ?? home);
  const found = flagged(phone.flags, phone.country === null ? undefined : { country: phone.country });
  return found.length === 0 && phone.e164 === null ? [{ code: 'PHONE_COUNTRY' }] : found;
}

/** Where the country is not said, any country whose form it has will do. */
function checkPlate(value: string, { country }: CheckedBy): readonly Found[] {
  const known = country !== null && packs.has(country);
  if (country !== null && !known) return [];
  const plate = normalisePlate(value, country ?? undefined);
  const reading = plate.readings[0] ?? plate.normal;
  const elsewhere = known && plate.countries.length > 0 && !plate.countries.includes(country);
  const shape: readonly Found[] = elsewhere ? [{ code: 'SHAPE_UNKNOWN', values: { country } }] : [];
  return [...flagged(plate.flags, { reading }), ...shape];
}

/** A number without a country is read at home: a number of elsewhere gets its country with it. */
function checkNational(value: string, { country, home, today }: CheckedBy): readonly Found[] {
  const where = country ?? home;
  if (!packs.has(where)) return [];
  const guesses = guessIdentifiers(value, where, { asOf: today });
  const [best] = guesses;
  if (guesses.some(({ valid }) => valid)) return [];
  return best ? flagged(best.flags, { type: best.type }) : [{ code: 'SHAPE_UNKNOWN', values: { country: where } }];
}
