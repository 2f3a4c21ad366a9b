import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './csv.mjs';

const COUNTRIES = ['nl', 'hu', 'ro', 'bg'];
const NAMES = 1500;

/** Common names of the four countries as whole lists write them, in either order: the share that is read rightly. */
export function nameListFigures(dir, { parseName, orderOfList }) {
  const read = (file) => readCsv(join(dir, 'names', file));
  const [given, family] = [read('common-forenames-by-country.csv'), read('common-surnames-by-country.csv')];
  return Object.fromEntries(
    COUNTRIES.flatMap((country) => {
      const lists = [given, family].map((rows) => namesOf(rows, country));
      return ['given-first', 'family-first'].map((order) => {
        const people = peopleOf(lists, order);
        const found = orderOfList(
          people.map(({ name }) => name),
          country,
        );
        const right = people.filter((person) => isRight(person, parseName(person.name, { country, order: found })));
        return [`${country} ${order}`, Math.round((right.length / people.length) * 10_000) / 10_000];
      });
    }),
  );
}

/** Tells whether a folder has the lists. */
export function hasNameLists(dir) {
  return existsSync(join(dir, 'names/common-surnames-by-country.csv'));
}

function namesOf(rows, country) {
  const own = rows.filter((row) => row.Country === country.toUpperCase());
  return [...new Set(own.map((row) => row['Localized Name'] || row['Romanized Name']))];
}

function peopleOf([given, family], order) {
  return Array.from({ length: NAMES }, (_, i) => {
    const [a, b] = [given[(i * 7) % given.length], family[(i * 13 + Math.floor(i / family.length)) % family.length]];
    return { given: a, family: b, name: order === 'given-first' ? `${a} ${b}` : `${b} ${a}` };
  });
}

function isRight({ given, family }, { tokens }) {
  const of = (...roles) =>
    tokens
      .filter(({ role }) => roles.includes(role))
      .map(({ raw }) => raw)
      .join(' ');
  return of('given') === given && of('family', 'particle') === family;
}
