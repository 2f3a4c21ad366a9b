import { expect, it } from '@jest/globals';
import { peopleOf } from '../../local/people.js';
import { COUNTRIES } from '../../local/ports.js';
import { broughtBy } from './case-records.table.js';

const AT_LEAST = 40;
/** Properties by which a record names another one. */
const RELATIONS = ['owner', 'holder', 'involved'];
/** Behind the code of the country and the area stand five zeros: no number that somebody has begins with one. */
const INVENTED = /^\+(31|36|359|40)\d{1,2}0{5,}\d+$/;

it('42 the demo brings at least 40 records, a third of which name another one that it brings', () => {
  const records = COUNTRIES.flatMap(broughtBy);
  expect(records.length).toBeGreaterThanOrEqual(AT_LEAST);
  const names = new Set(records.map(({ values }) => values['name']));
  const related = records.flatMap(({ values }) => RELATIONS.flatMap((property) => values[property] ?? []));
  expect(related.filter((name) => !names.has(name))).toEqual([]);
  expect(related.length).toBeGreaterThanOrEqual(records.length / 3);
});

it('42 the people of the demo, and what it brings, have invented phones', () => {
  const people = COUNTRIES.flatMap(peopleOf);
  const brought = COUNTRIES.flatMap(broughtBy).flatMap(({ values }) => values['phone'] ?? []);
  const phones = [...people.map(({ phone }) => phone), ...brought];
  expect(phones.filter((phone) => !INVENTED.test(phone))).toEqual([]);
  expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
});
