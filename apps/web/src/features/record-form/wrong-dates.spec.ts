import { expect, it } from '@jest/globals';
import { aField, aForm } from './a-form.testing.js';
import type { FormFacts } from './form-facts.js';
import { wrongDates } from './wrong-dates.js';

const properties = [
  { name: 'birthDate', kind: 'date', several: true, group: '', suggested: true, sensitivities: [], codes: null },
];
const facts = { view: { properties } } as unknown as FormFacts;

it('20 finds dates that nobody can read, and no others', () => {
  const values = ['14-02-1988', '14. 2. 1988', '1988~', '31-02-1988', '', 'soon'];
  const fields = values.map((value) => aField('birthDate', value));
  const gone = aField('birthDate', 'never', { removed: true });
  expect(wrongDates(facts, aForm([...fields, gone, aField('name', 'soon')]))).toEqual([
    'birthDate 31-02-1988',
    'birthDate soon',
  ]);
});
