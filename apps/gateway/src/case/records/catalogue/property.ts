/** Kinds of value: what a form asks with, and what is checked. */
export const VALUE_KINDS = [
  'name',
  'text',
  'date',
  'phone',
  'email',
  'plate',
  'country',
  'code',
  'number',
  'identifier',
  'document-number',
  'imei',
  'imsi',
  'iban',
  'vin',
  'url',
  'address',
  /** Id of another record. */
  'record',
] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

/** What belongs together on a page. */
export const PROPERTY_GROUPS = ['identity', 'contact', 'origin', 'description', 'time', 'place', 'ownership'] as const;

export type PropertyGroup = (typeof PROPERTY_GROUPS)[number];

/** As named at the API. */
export type SensitivityMark = 'victim-identity' | 'minor' | 'special-category';

/** What is known of a property. */
export interface Property {
  readonly kind: ValueKind;
  readonly group: PropertyGroup;
  /** Several live values are usual. */
  readonly several?: true;
  readonly suggested?: true;
  readonly sensitivities?: readonly SensitivityMark[];
  /** Closed list of a `code`. */
  readonly codes?: readonly string[];
}

/** Properties of one record type by name, and which of them name and describe a record in a list. */
export interface TypeCatalogue {
  readonly properties: Readonly<Record<string, Property>>;
  readonly namedBy: readonly string[];
  readonly describedBy: readonly string[];
}
