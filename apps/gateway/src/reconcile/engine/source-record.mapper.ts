import type { FieldName, RecordFields } from '#libs/matching';
import { COMPARED_PROPERTIES } from '../../vocabulary/compared-properties.table.js';
import { RECORD_TYPES } from '../../vocabulary/record-types.table.js';

/** A value as its owner states it. */
export interface StatedValue {
  readonly property: string;
  readonly value: string;
}

type Mapping = Readonly<Record<string, FieldName>>;
type MappingOf<T extends keyof typeof COMPARED_PROPERTIES> = Readonly<
  Record<(typeof COMPARED_PROPERTIES)[T][number], FieldName>
>;

const REACHED = { phone: 'phone', email: 'email', address: 'address' } as const satisfies Mapping;

const PERSON: MappingOf<'person'> = {
  name: 'name',
  firstName: 'givenName',
  lastName: 'familyName',
  fatherName: 'patronymic',
  motherName: 'motherName',
  previousName: 'birthName',
  alias: 'alias',
  gender: 'sex',
  idNumber: 'nationalId',
  passportNumber: 'document',
  ...REACHED,
  birthDate: 'birthDate',
  birthPlace: 'birthPlace',
  nationality: 'nationality',
  citizenship: 'nationality',
  country: 'country',
};

const ORGANISATION: MappingOf<'organisation'> = {
  name: 'name',
  alias: 'alias',
  previousName: 'alias',
  legalForm: 'legalForm',
  registrationNumber: 'registrationNumber',
  vatCode: 'registrationNumber',
  ...REACHED,
  country: 'country',
};

const PLACE: MappingOf<'place'> = {
  full: 'address',
  street: 'address',
  city: 'city',
  postalCode: 'postcode',
  country: 'country',
};

/** Types of records that are compared, with what each property is to the comparison. */
const COMPARED = new Map<number, { readonly type: string; readonly fields: Mapping }>([
  [RECORD_TYPES.person, { type: 'person', fields: PERSON }],
  [RECORD_TYPES.organisation, { type: 'organisation', fields: ORGANISATION }],
  [RECORD_TYPES.place, { type: 'address', fields: PLACE }],
]);

/** Record types that are compared, as stored. */
export const COMPARED_TYPES: readonly number[] = [...COMPARED.keys()];

/** What is longer or more says nothing about who somebody is; it would take the memory of other records. */
const MOST_SIGNS = 256;
const MOST_VALUES = 50;

/** Fields of which one value counts. */
const SINGLE: ReadonlySet<FieldName> = new Set(['country', 'sex', 'birthDate']);

/** Turns what is stated of a record, newest first, into what is compared; null of a type that is not, and where nothing is stated. */
export function sourceFields(typeNo: number, stated: readonly StatedValue[]): RecordFields | null {
  const compared = COMPARED.get(typeNo);
  if (!compared) return null;
  const values = new Map<FieldName, string[]>();
  let taken = 0;
  for (const { property, value } of stated) {
    const field = fieldOf(typeNo, property);
    const text = value.slice(0, MOST_SIGNS).replaceAll('|', ' ').trim();
    if (field === null || text === '' || taken >= MOST_VALUES) continue;
    const known = values.get(field) ?? [];
    if (known.includes(text) || (SINGLE.has(field) && known.length > 0)) continue;
    values.set(field, [...known, text]);
    taken++;
  }
  if (values.size === 0) return null;
  return { ...Object.fromEntries([...values].map(([field, texts]) => [field, texts.join('|')])), type: compared.type };
}

/** What a property is to the comparison; null where it is not compared. */
export function fieldOf(typeNo: number, property: string): FieldName | null {
  return COMPARED.get(typeNo)?.fields[property] ?? null;
}
