import { describe, expect, it } from '@jest/globals';
import { aField, aForm } from './a-form.testing.js';
import { formReducer } from './form-state.js';
import { looksLikeLine, placeLine } from './line-split.js';

const LINE = 'Minta Gábor +36 30 123 4567 1991-05-07 AB-123';
const found = [
  { property: 'name', value: 'Minta Gábor', original: null, recordType: 'person' },
  { property: 'phone', value: '+36301234567', original: '+36 30 123 4567', recordType: 'person' },
  { property: 'birthDate', value: '1991-05-07', original: null, recordType: 'person' },
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
    const { statements, left } = placeLine(LINE, 'person', found);
    const form = aForm([aField('name', LINE), aField('phone', ''), aField('birthDate', '')]);
    const { fields } = formReducer(form, { kind: 'split', id: `name ${LINE}`, statements });
    expect(fields.map(({ property, value, original }) => [property, value, original])).toEqual([
      ['name', 'Minta Gábor', ''],
      ['phone', '+36301234567', '+36 30 123 4567'],
      ['birthDate', '1991-05-07', ''],
    ]);
    expect(left).toBe('AB-123');
  });

  it('keeps what belongs to another kind of record as a remark', () => {
    const plate = { property: 'registrationNumber', value: 'AB123', original: 'AB-123', recordType: 'vehicle' };
    const { statements, left } = placeLine(LINE, 'person', [...found, plate]);
    expect(statements.at(-1)).toEqual({ property: 'notes', value: 'AB-123', original: null, recordType: 'person' });
    expect(left).toBe('');
  });
});
