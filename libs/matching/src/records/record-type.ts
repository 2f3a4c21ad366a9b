import { RECORD_TYPES, type CleanFields, type RecordType } from './record.js';

const SYNONYMS: Readonly<Record<string, RecordType>> = {
  persoon: 'person',
  személy: 'person',
  лице: 'person',
  persoană: 'person',
  individual: 'person',
  company: 'organisation',
  organization: 'organisation',
  legalentity: 'organisation',
  vessel: 'organisation',
  bedrijf: 'organisation',
  organisatie: 'organisation',
  szervezet: 'organisation',
  cég: 'organisation',
  организация: 'organisation',
  фирма: 'organisation',
  organizație: 'organisation',
  firmă: 'organisation',
  car: 'vehicle',
  voertuig: 'vehicle',
  jármű: 'vehicle',
  мпс: 'vehicle',
  vehicul: 'vehicle',
  telephone: 'phone',
  'e-mail': 'email',
  iban: 'account',
  passport: 'document',
};

/** Reads a stated type, or tells it from the fields that are filled. Null when a stated type is unknown. */
export function recordType(fields: CleanFields): RecordType | null {
  const stated = fields.type?.trim().toLowerCase() ?? '';
  if (stated !== '') return RECORD_TYPES.find((type) => type === stated) ?? SYNONYMS[stated] ?? null;
  if (fields.registrationNumber ?? fields.legalForm) return 'organisation';
  if (fields.name ?? fields.givenName ?? fields.familyName ?? fields.birthDate ?? fields.nationalId) return 'person';
  if (fields.plate ?? fields.vin) return 'vehicle';
  if (fields.document) return 'document';
  if (fields.phone) return 'phone';
  if (fields.email) return 'email';
  if (fields.iban) return 'account';
  return fields.address ? 'address' : 'person';
}
