import type { NumberKind } from '#libs/national';
import type { RecordTypeName } from './record-types.table.js';

/** Properties whose values are numbers of objects, by the type of their records. */
export const NUMBERED_PROPERTIES: Readonly<Partial<Record<RecordTypeName, Readonly<Record<string, NumberKind>>>>> = {
  person: { phone: 'phone', email: 'email', passportNumber: 'document-number' },
  organisation: { phone: 'phone', email: 'email' },
  vehicle: { registrationNumber: 'plate', vin: 'vin' },
  'contact-point': { phone: 'phone', email: 'email', imei: 'imei', imsi: 'imsi' },
  'financial-account': { iban: 'iban' },
  'identity-document': { number: 'document-number' },
};

/** Properties that say where the numbers of a record belong to, the surest first. */
export const NUMBER_COUNTRIES: Readonly<Partial<Record<RecordTypeName, readonly string[]>>> = {
  person: ['citizenship', 'nationality'],
  vehicle: ['country'],
  'identity-document': ['country'],
};
