import { describe, expect, it } from '@jest/globals';
import { aField, aForm } from './a-form.testing.js';
import { formReducer } from './form-state.js';
import { looksLikeLine, noDays, placeLine } from './line-split.js';

const LINE = 'Minta Gábor 06 30 123 4567 1991-05-07 AB-123';
const found = [
  { property: 'name', value: 'Minta Gábor', original: null, recordType: 'person', readAs: null },
  { property: 'phone', value: '+36301234567', original: '06 30 123 4567', recordType: 'person', readAs: 'hu' },
  { property: 'birthDate', value: '1991-05-07', original: null, recordType: 'person', readAs: null },
];

describe('a pasted line', () => {
  it.each([
    ['Minta Gábor', false],
    ['+36 30 123 4567', false],
    ['Minta Gábor 1991', true],
    ['Gábor g@example.test', true],
  ])('is told from one value: %s', (text, expected) => {
    expect(looksLikeLine(text)).toBe(expected);
  });

  it('fills the empty rows of its properties and says what nobody could place', () => {
    const { statements, left } = placeLine('person', { statements: found, left: 'AB-123' });
    const form = aForm([aField('name', LINE), aField('phone', ''), aField('birthDate', '')]);
    const { fields } = formReducer(form, { kind: 'split', id: `name ${LINE}`, statements });
    expect(fields.map(({ property, value, original, readAs }) => [property, value, original, readAs])).toEqual([
      ['name', 'Minta Gábor', '', null],
      ['phone', '+36301234567', '06 30 123 4567', 'hu'],
      ['birthDate', '1991-05-07', '', null],
    ]);
    expect(left).toBe('AB-123');
  });

  it('keeps what belongs to another kind of record as a remark', () => {
    const plate = {
      property: 'registrationNumber',
      value: 'AB123',
      original: 'AB-123',
      recordType: 'vehicle',
      readAs: null,
    };
    const { statements } = placeLine('person', { statements: [...found, plate], left: '' });
    expect(statements.at(-1)).toEqual({
      ...plate,
      property: 'notes',
      value: 'AB-123',
      original: null,
      recordType: 'person',
    });
  });

  it.each([
    ['31-02-1988', ['31-02-1988']],
    ['31.02.1988 AB-123 1988-13-01', ['31.02.1988', '1988-13-01']],
    ['AB-123 06-12345678 1234-56', []],
  ])('4 names the days of it that there are not: %s', (left, expected) => {
    expect(noDays(left)).toEqual(expected);
  });

  it('19 is written as it was typed again where it was read wrong, and stays so', () => {
    const phone = aField('phone', '+36301234567', { original: '06 30 123 4567', readAs: 'hu' });
    const { fields } = formReducer(aForm([phone]), { kind: 'not-so', id: phone.id });
    expect(fields).toMatchObject([{ value: '06 30 123 4567', original: '', readAs: null, isAsTyped: true }]);
    const typed = formReducer(aForm(fields), { kind: 'value', id: phone.id, value: '06' });
    expect(typed.fields[0]?.isAsTyped).toBe(false);
  });
});
