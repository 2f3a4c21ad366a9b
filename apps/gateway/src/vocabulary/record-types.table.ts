import { RecordType } from '#libs/contracts';

/** Names of record types at the API. */
export const RECORD_TYPES = {
  person: RecordType.PERSON,
  organisation: RecordType.ORGANISATION,
  vehicle: RecordType.VEHICLE,
  'contact-point': RecordType.CONTACT_POINT,
  'financial-account': RecordType.FINANCIAL_ACCOUNT,
  'identity-document': RecordType.IDENTITY_DOCUMENT,
  place: RecordType.PLACE,
  event: RecordType.EVENT,
  note: RecordType.NOTE,
  relation: RecordType.RELATION,
} as const;

export type RecordTypeName = keyof typeof RECORD_TYPES;

/** In the order of the API. */
export const RECORD_TYPE_NAMES: readonly RecordTypeName[] = Object.keys(RECORD_TYPES).filter(isRecordTypeName);

/** Whether the API knows a record type of this name. */
export function isRecordTypeName(name: string): name is RecordTypeName {
  return Object.hasOwn(RECORD_TYPES, name);
}

const NAMES = new Map<number, RecordTypeName>(RECORD_TYPE_NAMES.map((name) => [RECORD_TYPES[name], name]));

/** Names a stored record type. */
export function recordTypeName(type: number): string {
  return NAMES.get(type) ?? 'unknown';
}

/** Names the type of a record that is to leave. @throws Error for one that this build does not know, and so sends nothing of */
export function requireRecordTypeName(type: number): RecordTypeName {
  const name = NAMES.get(type);
  if (name === undefined) throw new Error(`record type ${type} is not of this build: expected one of its contract`);
  return name;
}
