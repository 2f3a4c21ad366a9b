import { Kind } from '../records/item-kind.js';
import { Field } from './levels.js';

/** Field of each kind that is compared as a value: the best pair of values counts. 255: compared elsewhere. */
export const FIELD_OF_KIND = fieldTable();

function fieldTable(): Uint8Array {
  const table = new Uint8Array(32).fill(255);
  table[Kind.mother] = Field.motherName;
  table[Kind.orgNumber] = Field.orgNumber;
  table[Kind.legalClass] = Field.legalForm;
  table[Kind.birthPlace] = Field.birthPlace;
  table[Kind.nationality] = Field.nationality;
  table[Kind.nationalId] = Field.nationalId;
  table[Kind.document] = Field.document;
  table[Kind.phone] = Field.phone;
  table[Kind.email] = Field.email;
  table[Kind.iban] = Field.iban;
  table[Kind.plate] = Field.plate;
  table[Kind.vin] = Field.vin;
  table[Kind.registration] = Field.registrationNumber;
  table[Kind.street] = Field.address;
  table[Kind.city] = Field.city;
  table[Kind.postcode] = Field.postcode;
  table[Kind.generation] = Field.generation;
  return table;
}
