import type { CountryPack } from '../../country-pack.js';
import { addresses } from './addresses.table.js';
import { documents } from './documents.table.js';
import { identifiers } from './identifiers.js';
import { legalForms } from './legal-forms.table.js';
import { names } from './names.table.js';
import { phones } from './phones.table.js';
import { plates } from './plates.table.js';

/** Romania. */
export const ro: CountryPack = {
  country: 'ro',
  languages: ['ro', 'hu'],
  names,
  identifiers,
  plates,
  phones,
  addresses,
  legalForms,
  documents,
};
