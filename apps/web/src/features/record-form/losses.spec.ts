import { describe, expect, it } from '@jest/globals';
import { aForm, aStatement } from './a-form.testing.js';
import type { FormFacts } from './form-facts.js';
import type { FormField } from './form-state.js';
import { holdersOf, lossesOf } from './losses.js';
import { fieldOf } from './record-change.js';
import { tidyForm } from './tidy-form.js';

const held = aStatement('birthDate', '1985-04-03', { release: ['hu', 'ro'] });
const row = fieldOf(held);
const releasedTo = (...release: string[]): FormField => ({ ...row, labels: { ...row.labels, release } });

describe('a value that is released to only these', () => {
  it('begins with those who have it', () => {
    expect(holdersOf(row, [held])).toEqual(['hu', 'ro']);
    expect(holdersOf({ ...row, of: null }, [held])).toEqual([]);
  });

  it('takes it from nobody where Bulgaria is added', () => {
    expect(lossesOf(aForm([releasedTo('bg', 'hu', 'ro')]), [held])).toEqual([]);
  });

  it.each<[string, FormField, string[]]>([
    ['who is left out', releasedTo('ro'), ['hu']],
    ['everybody, where it is retracted', { ...row, removed: true }, ['hu', 'ro']],
    ['everybody, where it is emptied', { ...row, value: ' ' }, ['hu', 'ro']],
  ])('names %s', (_, field, members) => {
    expect(lossesOf(aForm([field]), [held])).toMatchObject([{ value: '1985-04-03', members }]);
  });

  it('takes nothing where nothing is changed', () => {
    expect(lossesOf(aForm([row]), [held])).toEqual([]);
  });
});

describe('a date that is sent', () => {
  const facts = {
    view: { properties: [{ name: 'birthDate', kind: 'date' }] },
  } as unknown as FormFacts;
  const typed = (value: string) => tidyForm(facts, aForm([{ ...row, of: null, value, original: '' }])).fields[0];

  it.each(['03-04-1985', '3.4.1985', '3.4.1985 г.', '1985. 04. 03.', '03/04/1985', '3. 4. 1985'])(
    'is EDTF with how it was written, whichever way it is sent: %s',
    (value) => {
      expect(typed(value)).toMatchObject({ value: '1985-04-03', original: value });
    },
  );

  it('is left alone where it is EDTF already, or no date', () => {
    for (const value of ['1985-04-03', '198X', 'in April']) expect(typed(value)).toMatchObject({ value, original: '' });
  });
});
