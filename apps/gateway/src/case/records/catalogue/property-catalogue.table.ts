import type { RecordTypeName } from '../../../vocabulary/record-types.table.js';
import type { Property, TypeCatalogue } from './property.js';

/** Of every record. */
const ANY = {
  summary: { kind: 'text', group: 'description' },
  notes: { kind: 'text', group: 'description', several: true },
  sourceUrl: { kind: 'url', group: 'description', several: true },
} as const satisfies Record<string, Property>;

/** How somebody is reached. */
const REACHED = {
  phone: { kind: 'phone', group: 'contact', several: true },
  email: { kind: 'email', group: 'contact', several: true },
  address: { kind: 'address', group: 'contact', several: true },
} as const satisfies Record<string, Property>;

const PERSON: TypeCatalogue = {
  properties: {
    name: { kind: 'name', group: 'identity', suggested: true },
    firstName: { kind: 'name', group: 'identity', several: true },
    lastName: { kind: 'name', group: 'identity', several: true },
    fatherName: { kind: 'name', group: 'identity' },
    motherName: { kind: 'name', group: 'identity' },
    previousName: { kind: 'name', group: 'identity', several: true },
    alias: { kind: 'name', group: 'identity', several: true },
    gender: { kind: 'code', group: 'identity', codes: ['female', 'male', 'other'] },
    idNumber: { kind: 'identifier', group: 'identity', several: true },
    passportNumber: { kind: 'document-number', group: 'identity', several: true },
    ...REACHED,
    phone: { ...REACHED.phone, suggested: true },
    birthDate: { kind: 'date', group: 'origin', suggested: true },
    deathDate: { kind: 'date', group: 'origin' },
    birthPlace: { kind: 'text', group: 'origin' },
    birthCountry: { kind: 'country', group: 'origin' },
    nationality: { kind: 'country', group: 'origin', several: true },
    citizenship: { kind: 'country', group: 'origin', several: true },
    country: { kind: 'country', group: 'origin', several: true },
    spokenLanguage: { kind: 'text', group: 'description', several: true },
    position: { kind: 'text', group: 'description', several: true },
    appearance: { kind: 'text', group: 'description', several: true },
    height: { kind: 'number', group: 'description' },
    ethnicity: { kind: 'text', group: 'description', several: true, sensitivities: ['special-category'] },
    religion: { kind: 'text', group: 'description', several: true, sensitivities: ['special-category'] },
    political: { kind: 'text', group: 'description', several: true, sensitivities: ['special-category'] },
    ...ANY,
  },
  namedBy: ['name', 'lastName', 'firstName', 'alias', 'previousName', 'phone', 'email', 'idNumber'],
  describedBy: ['birthDate', 'nationality', 'phone', 'address'],
};

const ORGANISATION: TypeCatalogue = {
  properties: {
    name: { kind: 'name', group: 'identity', suggested: true },
    alias: { kind: 'name', group: 'identity', several: true },
    previousName: { kind: 'name', group: 'identity', several: true },
    legalForm: { kind: 'text', group: 'identity' },
    registrationNumber: { kind: 'identifier', group: 'identity', suggested: true },
    vatCode: { kind: 'identifier', group: 'identity' },
    ...REACHED,
    address: { ...REACHED.address, suggested: true },
    website: { kind: 'url', group: 'contact', several: true },
    country: { kind: 'country', group: 'origin' },
    jurisdiction: { kind: 'country', group: 'origin' },
    incorporationDate: { kind: 'date', group: 'origin' },
    dissolutionDate: { kind: 'date', group: 'origin' },
    sector: { kind: 'text', group: 'description', several: true },
    ...ANY,
  },
  namedBy: ['name', 'alias', 'previousName', 'registrationNumber', 'vatCode'],
  describedBy: ['registrationNumber', 'address', 'country'],
};

const VEHICLE: TypeCatalogue = {
  properties: {
    registrationNumber: { kind: 'plate', group: 'identity', suggested: true },
    country: { kind: 'country', group: 'identity', suggested: true },
    vin: { kind: 'vin', group: 'identity' },
    make: { kind: 'text', group: 'description', suggested: true },
    model: { kind: 'text', group: 'description' },
    colour: { kind: 'text', group: 'description' },
    type: { kind: 'text', group: 'description' },
    buildDate: { kind: 'date', group: 'time' },
    registrationDate: { kind: 'date', group: 'time' },
    owner: { kind: 'text', group: 'ownership', several: true },
    ...ANY,
  },
  namedBy: ['registrationNumber', 'vin', 'make'],
  describedBy: ['make', 'model', 'colour', 'country'],
};

const CONTACT_POINT: TypeCatalogue = {
  properties: {
    phone: { kind: 'phone', group: 'identity', suggested: true },
    email: { kind: 'email', group: 'identity', suggested: true },
    handle: { kind: 'text', group: 'identity', suggested: true },
    service: { kind: 'text', group: 'description' },
    imei: { kind: 'imei', group: 'identity', several: true },
    imsi: { kind: 'imsi', group: 'identity', several: true },
    country: { kind: 'country', group: 'origin' },
    holder: { kind: 'text', group: 'ownership', several: true },
    ...ANY,
  },
  namedBy: ['phone', 'email', 'handle', 'imei', 'imsi'],
  describedBy: ['service', 'holder', 'country'],
};

const FINANCIAL_ACCOUNT: TypeCatalogue = {
  properties: {
    iban: { kind: 'iban', group: 'identity', suggested: true },
    accountNumber: { kind: 'text', group: 'identity' },
    wallet: { kind: 'text', group: 'identity' },
    holder: { kind: 'text', group: 'ownership', several: true, suggested: true },
    bankName: { kind: 'text', group: 'description', suggested: true },
    bic: { kind: 'text', group: 'description' },
    currency: { kind: 'text', group: 'description', several: true },
    country: { kind: 'country', group: 'origin' },
    openingDate: { kind: 'date', group: 'time' },
    closingDate: { kind: 'date', group: 'time' },
    ...ANY,
  },
  namedBy: ['iban', 'accountNumber', 'wallet'],
  describedBy: ['holder', 'bankName', 'country'],
};

const IDENTITY_DOCUMENT: TypeCatalogue = {
  properties: {
    number: { kind: 'document-number', group: 'identity', suggested: true },
    kind: { kind: 'text', group: 'identity', suggested: true },
    country: { kind: 'country', group: 'identity', suggested: true },
    holder: { kind: 'name', group: 'ownership', several: true },
    authority: { kind: 'text', group: 'origin' },
    issueDate: { kind: 'date', group: 'time' },
    expiryDate: { kind: 'date', group: 'time' },
    machineReadable: { kind: 'text', group: 'description' },
    ...ANY,
  },
  namedBy: ['number', 'holder'],
  describedBy: ['kind', 'country', 'holder'],
};

const PLACE: TypeCatalogue = {
  properties: {
    full: { kind: 'address', group: 'place', suggested: true },
    name: { kind: 'name', group: 'identity' },
    placeKind: { kind: 'text', group: 'description' },
    street: { kind: 'text', group: 'place' },
    city: { kind: 'text', group: 'place', suggested: true },
    postalCode: { kind: 'text', group: 'place' },
    region: { kind: 'text', group: 'place' },
    country: { kind: 'country', group: 'place', suggested: true },
    latitude: { kind: 'number', group: 'place' },
    longitude: { kind: 'number', group: 'place' },
    ...ANY,
  },
  namedBy: ['name', 'full', 'street', 'city', 'region'],
  describedBy: ['full', 'city', 'country'],
};

const EVENT: TypeCatalogue = {
  properties: {
    name: { kind: 'name', group: 'identity' },
    kind: {
      kind: 'code',
      group: 'identity',
      suggested: true,
      codes: [
        'recruitment',
        'transport',
        'exploitation',
        'border-crossing',
        'payment',
        'interview',
        'search',
        'arrest',
        'other',
      ],
    },
    startDate: { kind: 'date', group: 'time', suggested: true },
    endDate: { kind: 'date', group: 'time' },
    date: { kind: 'date', group: 'time' },
    location: { kind: 'address', group: 'place', several: true, suggested: true },
    country: { kind: 'country', group: 'place', several: true },
    involved: { kind: 'text', group: 'ownership', several: true },
    ...ANY,
  },
  namedBy: ['name', 'summary', 'location'],
  describedBy: ['startDate', 'date', 'location'],
};

const NOTE: TypeCatalogue = {
  properties: {
    text: { kind: 'text', group: 'description', several: true, suggested: true },
    title: { kind: 'text', group: 'identity', suggested: true },
    date: { kind: 'date', group: 'time', suggested: true },
    about: { kind: 'text', group: 'ownership', several: true },
    ...ANY,
  },
  namedBy: ['title', 'text', 'summary', 'notes'],
  describedBy: ['date', 'about'],
};

/** From whom to whom reads as a sentence: `from` works for `to`. */
const RELATION: TypeCatalogue = {
  properties: {
    from: { kind: 'record', group: 'identity', suggested: true },
    kind: {
      kind: 'code',
      group: 'identity',
      suggested: true,
      codes: [
        'family-of',
        'associate-of',
        'member-of',
        'works-for',
        'owner-of',
        'user-of',
        'holder-of',
        'was-at',
        'travelled-to',
        'called',
        'paid',
        'mentioned-in',
        'involved-in',
        'other',
      ],
    },
    to: { kind: 'record', group: 'identity', suggested: true },
    role: { kind: 'text', group: 'description' },
    startDate: { kind: 'date', group: 'time' },
    endDate: { kind: 'date', group: 'time' },
    date: { kind: 'date', group: 'time', several: true },
    ...ANY,
  },
  namedBy: ['role', 'summary'],
  describedBy: ['kind', 'startDate', 'date'],
};

/** What may be said of each record type. Names follow FollowTheMoney where it has one. */
export const PROPERTY_CATALOGUE: Readonly<Record<RecordTypeName, TypeCatalogue>> = {
  person: PERSON,
  organisation: ORGANISATION,
  vehicle: VEHICLE,
  'contact-point': CONTACT_POINT,
  'financial-account': FINANCIAL_ACCOUNT,
  'identity-document': IDENTITY_DOCUMENT,
  place: PLACE,
  event: EVENT,
  note: NOTE,
  relation: RELATION,
};
