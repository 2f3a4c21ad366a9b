import { Scribe } from './alphabets.mjs';
import { People } from './people.mjs';

const COUNTRIES = ['bg', 'hu', 'nl', 'ro'];
const EAR_OF = { nl: 'nl', hu: 'hu', ro: 'ro' };

/**
 * People of four countries, each in the list of their own and every second one in that of another too, which wrote the
 * name by its own ear and letters, now and then with a slip: given name, family name, birth date and sex alone.
 * `writer` is the country of the list.
 */
export function listsOfFewFields({ seed, records }) {
  const people = new People({ seed });
  const scribe = new Scribe('bg', people.random);
  const rows = [];
  const add = (fields, { truth, origin, writer }) =>
    rows.push({ id: String(rows.length), source: 0, truth, origin, writer, fields: { country: writer, ...fields } });
  while (rows.length < records) {
    const { person, country: origin, givenName, familyName, birthDate, sex } = people.person();
    const own = { givenName, familyName, birthDate, sex };
    add(own, { truth: String(person), origin, writer: origin });
    if (person % 2 === 1) continue;
    const writer = people.pick(COUNTRIES.filter((country) => country !== origin));
    add(copyOf(own, { people, scribe, origin, writer }), { truth: String(person), origin, writer });
  }
  return rows;
}

function copyOf(own, { people, scribe, origin, writer }) {
  const copy = { ...own };
  const often = (share) => people.random() < share;
  if (origin === 'bg') people.latinise(copy, often(0.4) ? 'law' : EAR_OF[writer]);
  for (const field of ['givenName', 'familyName']) {
    if (writer === 'bg') copy[field] = scribe.write(copy[field], origin);
    else if (often(0.4)) copy[field] = copy[field].normalize('NFD').replace(/\p{M}/gu, '');
  }
  if (often(0.1)) copy.familyName = people.slip(copy.familyName);
  if (often(0.05)) copy.givenName = people.slip(copy.givenName);
  if (often(0.08)) copy.birthDate = people.wrongDate(copy.birthDate);
  if (often(0.3)) copy.sex = '';
  return copy;
}
