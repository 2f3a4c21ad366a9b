import { describe, expect, it } from '@jest/globals';
import { aField, aForm } from './a-form.testing.js';
import { type NameSwap, swapNames } from './name-swap.js';

describe('19 family and given names', () => {
  it.each([
    ['Minta Gábor', 'Gábor Minta'],
    ['Георги Иванов Примеров', 'Примеров Георги Иванов'],
  ])('swap with one click, and back with the next: %s', (typed, swapped) => {
    const once = (value: string, last: NameSwap | null) => {
      const field = { ...aField('name', value), id: 'name' };
      return swapNames('person', field, { state: aForm([field]), last });
    };
    const first = once(typed, null);
    expect(first?.after).toEqual([{ id: 'name', value: swapped }]);
    expect(once(swapped, first)?.after).toEqual([{ id: 'name', value: typed }]);
  });

  it('swap between their rows where they stand apart', () => {
    const [family, given] = [aField('lastName', 'Gábor'), aField('firstName', 'Minta')];
    const state = aForm([aField('name', 'Gábor Minta'), family, given]);
    expect(swapNames('person', given, { state, last: null })?.after).toEqual([
      { id: given.id, value: 'Gábor' },
      { id: family.id, value: 'Minta' },
    ]);
    expect(state.fields.slice(0, 2).map((field) => swapNames('person', field, { state, last: null }))).toEqual([
      null,
      null,
    ]);
  });

  it('are nothing to swap in one word, or in the name of an organisation', () => {
    const state = aForm([]);
    const of = (value: string, type: string) => swapNames(type, aField('name', value), { state, last: null });
    expect([of('Gábor', 'person'), of('Minta Kft', 'organisation')]).toEqual([null, null]);
  });
});
