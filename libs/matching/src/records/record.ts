/** Kinds of thing that can be compared; only records of one kind meet. */
export const RECORD_TYPES = [
  'person',
  'organisation',
  'vehicle',
  'phone',
  'email',
  'account',
  'document',
  'address',
] as const;

export type RecordType = (typeof RECORD_TYPES)[number];

/** Fields a record may have; everything is text as its owner wrote it. */
export const FIELD_NAMES = [
  'id',
  'type',
  'country',
  'name',
  'givenName',
  'patronymic',
  'familyName',
  'birthName',
  'motherName',
  'birthDate',
  'birthPlace',
  'sex',
  'nationality',
  'nationalId',
  'phone',
  'email',
  'iban',
  'plate',
  'vin',
  'document',
  'address',
  'postcode',
  'city',
  'registrationNumber',
  'legalForm',
  'issuer',
  'alias',
  'particle',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** Values of one record by field. Several values of one field are separated by `|`. */
export type RecordFields = Readonly<Partial<Record<FieldName, string>>>;

/** Fields of one record while it is prepared: cleaned, and undefined where nothing is stated. */
export type CleanFields = Readonly<Partial<Record<FieldName, string | undefined>>>;

/** One record as its owner wrote it; `source` tells the file or team it comes from, by number. */
export interface SourceRecord {
  readonly id: string;
  readonly source: number;
  readonly fields: RecordFields;
}

/** Something odd in a record that is kept and shown, never silently repaired. */
export interface RecordIssue {
  readonly code: IssueCode;
  readonly field: FieldName | null;
}

export type IssueCode =
  | 'TOO_LONG'
  | 'CONTROL_CHARACTERS'
  | 'DIRECTION_MARKS'
  | 'MIXED_SCRIPT'
  | 'DATE_IMPOSSIBLE'
  | 'DATE_UNREADABLE'
  | 'DATE_ORDER_ASSUMED'
  | 'CHECK_DIGIT'
  | 'CONTRADICTS_OWN_ID'
  | 'TYPE_UNKNOWN'
  | 'NOT_A_NAME'
  | 'NOTHING_TO_COMPARE';
