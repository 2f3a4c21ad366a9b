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
} as const;

export type RecordTypeName = keyof typeof RECORD_TYPES;

const NAMES = new Map<number, string>(Object.entries(RECORD_TYPES).map(([name, type]) => [type, name]));

/** Names a stored record type. */
export function recordTypeName(type: number): string {
  return NAMES.get(type) ?? 'unknown';
}
