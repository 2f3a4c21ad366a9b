import type { SeededRandom } from '../weights/random.js';
import type { RecordFields } from './record.js';

const TEXTS: Readonly<Partial<Record<keyof RecordFields, readonly string[]>>> = {
  country: ['bg', 'hu', 'nl', 'ro'],
  givenName: ['Ivan', 'Иван', 'Jan Willem', 'Johannes', 'Anna', 'Ștefan', 'J.', 'Ann'],
  patronymic: ['Petrov', 'Петров', 'Georgieva'],
  familyName: ['Petrov', 'Петрова', 'Kovács', 'Kovácsné Nagy', 'van den Berg', 'Vandenberg', 'Ionescu', 'Jonescu'],
  motherName: ['Nagy Mária', 'Kovács Maria', 'Szabó Anna'],
  birthDate: ['1971-06-24', '1971-06-25', '24.06.1971', '1971', '1985-03-05', '1985-05-03'],
  birthPlace: ['Sofia', 'София', 'Szeged', 'Budapest', 'Cluj-Napoca'],
  sex: ['m', 'f'],
  nationality: ['bg', 'hu'],
  nationalId: ['7106240015', '7106240026', '123456782', '111222333', '8503051239'],
  phone: ['+31612345678', '06 12345678', '+36301234567', '+36301234568|+359881234567'],
  email: ['ivan.petrov@example.org', 'i.petrov@example.org', 'anna@example.org'],
  iban: ['NL91ABNA0417164300', 'BG80BNBG96611020345678'],
  plate: ['CA 1234 AB', 'ABC-123', 'CB1234AB'],
  vin: ['1HGCM82633A004352', 'WVWZZZ1JZXW000001'],
  document: ['123456789', '123456780', 'NW1234567'],
  address: ['Minta utca 140. 5. em. 17', 'Minta utca 140', 'ul. Vitosha 12, bl. 19, vh. B, ap. 7', 'Dorpsstraat 1'],
  postcode: ['6720', '1000', '1011 AB'],
  city: ['Szeged', 'Sofia', 'Amsterdam'],
  registrationNumber: ['12345678', '87654321'],
};
const COMPANIES = [
  'Trans 2 EOOD',
  'Trans EOOD',
  'Иванов и син АД',
  'Petrov i sin AD',
  'Van den Berg Transport BV',
  'Trans',
];

/** A record of any kind, of which each field is there or not. */
export function anyRecord(random: SeededRandom): RecordFields {
  const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  const fields: Record<string, string> = {};
  for (const [field, texts] of Object.entries(TEXTS)) if (random.below(2) === 0) fields[field] = pick(texts);
  const type = pick(['person', 'person', 'person', 'organisation', 'address', 'vehicle', 'document']);
  if (type === 'organisation') fields['name'] = pick(COMPANIES);
  return { ...fields, type };
}
