import { People, seeded } from './people.mjs';

/** Lists that make strangers look like one: relatives, and names with a date of which hardly one stands there twice. */
const PEOPLE_COLUMNS = ['givenName', 'familyName', 'birthDate', 'sex'];
const KIN = ['twins', 'brothers', 'fatherAndSon'];
const FAMILIES = 270;

const only = (fields, columns) =>
  Object.fromEntries(columns.filter((column) => fields[column]).map((column) => [column, fields[column]]));

/** A record without what only its own person has. */
const withoutOwn = (fields) =>
  only(
    fields,
    Object.keys(fields).filter((name) => name !== 'person' && name !== 'nationalId'),
  );

/** Pairs of relatives by kin, each in a list with strangers; all columns but numbers of their own. */
export function relatives(seed) {
  const people = new People({ seed, duplicates: 0 });
  const random = seeded(seed + 1);
  const rows = [];
  const pairs = [];
  for (let family = 0; family < FAMILIES; family++) {
    const one = withoutOwn(people.person());
    const { givenName, birthDate } = otherOf(people, one);
    const kin = KIN[family % KIN.length];
    const phone = random() < 0.5 ? '0700123456' : '';
    const other = { ...one, givenName, birthDate: dateOf(kin, one.birthDate, birthDate) };
    pairs.push({ kin, left: rows.length, right: rows.length + 1 });
    for (const fields of [one, other])
      rows.push({ id: String(rows.length), source: 0, truth: String(rows.length), fields: { ...fields, phone } });
  }
  for (const person of people.records(FAMILIES * 4))
    rows.push({ id: String(rows.length), source: 0, truth: String(rows.length), fields: withoutOwn(person) });
  return { rows, pairs };
}

/** Somebody of the same country and sex with another given name, which is no other form of it: no twins are Jan and Johannes. */
function otherOf(people, one) {
  for (;;) {
    const other = people.person();
    if (other.country === one.country && other.sex === one.sex && other.givenName[0] !== one.givenName[0]) return other;
  }
}

function dateOf(kin, date, other) {
  const [year, month, day] = date.split('-');
  if (kin === 'twins') return date;
  const years = kin === 'brothers' ? 2 : 27;
  return `${Number(year) + years}-${other.slice(5, 7) === month ? day : other.slice(5, 7)}-${other.slice(8)}`;
}

/** A list of names, birth dates and sexes in which so large a share of people stands there more than once. */
export function fewDuplicates({ seed, records, share }) {
  return [...new People({ seed, duplicates: share }).records(records)].map(({ person, ...fields }, i) => ({
    id: String(i),
    source: 0,
    truth: String(person),
    fields: only(fields, PEOPLE_COLUMNS),
  }));
}

/** Lists of 3,000 to 50,000 rows; the last has no duplicate at all. */
export function fewLists(seed) {
  const sizes = [3000, 3000, 5000, 5000, 10_000, 20_000];
  const lists = sizes.flatMap((records, i) =>
    [0.002, 0.005, 0.01, 0.02].map((share, j) => ({ seed: seed + i * 10 + j, records, share })),
  );
  return { lists, without: { seed: seed + 99, records: 50_000, share: 0 } };
}
