import { describe, expect, it } from '@jest/globals';
import { aField, aForm, aStatement } from './a-form.testing.js';
import { formReducer } from './form-state.js';
import { changeBody, fieldOf } from './record-change.js';

const name = aStatement('name', 'Minta Gábor');
const phone = aStatement('phone', '+36301234567', { release: ['xb', 'xc'] });
const base = [name, phone];
const form = aForm(base.map(fieldOf), { release: ['xb', 'xc'] });
const first = fieldOf(name);

describe('a change of a record', () => {
  it('is none where the form says what the record says', () => {
    expect(changeBody(base, form)).toBeNull();
  });

  it('is none for a row that was added and left empty', () => {
    expect(changeBody(base, formReducer(form, { kind: 'add', property: 'email' }))).toBeNull();
  });

  it('retracts a statement and asserts what replaces it, with every label that nobody touched', () => {
    const state = formReducer(form, { kind: 'value', id: first.id, value: ' Minta Gabriella ' });
    expect(changeBody(base, state)).toEqual({
      assert: [
        {
          property: 'name',
          value: 'Minta Gabriella',
          release: ['xb'],
          handling: { code: 'H1' },
          evaluation: { source: 'B', information: 2 },
          purpose: 'investigation',
          sensitivities: ['victim-identity'],
          language: 'hu',
          validFrom: '2026-03~',
          origin: { kind: 'interview', detail: '' },
          legalBasis: 'Demo agreement, 4.1',
        },
      ],
      retract: [{ messageId: name.messageId, index: 0 }],
      release: ['xb', 'xc'],
      legalBasis: 'Demo agreement, 4.1',
      purpose: 'investigation',
    });
  });

  it('says a statement anew when only a label changed', () => {
    const state = formReducer(form, { kind: 'labels', id: first.id, labels: { handling: 'H2' } });
    const change = changeBody(base, state);
    expect(change?.assert).toMatchObject([{ value: 'Minta Gábor', handling: { code: 'H2' } }]);
    expect(change?.retract).toHaveLength(1);
  });

  it('1 says anew where a value comes from, and that nobody says so any more', () => {
    const origin = { kind: 'document', detail: ' page 3 ' };
    const said = changeBody(base, formReducer(form, { kind: 'labels', id: first.id, labels: { origin } }));
    expect(said?.assert).toMatchObject([{ value: 'Minta Gábor', origin: { kind: 'document', detail: 'page 3' } }]);
    const unsaid = changeBody(base, formReducer(form, { kind: 'labels', id: first.id, labels: { origin: null } }));
    expect([unsaid?.assert?.length, unsaid?.assert?.[0]?.origin]).toEqual([1, undefined]);
  });

  it.each([
    ['removed', formReducer(form, { kind: 'remove', id: first.id })],
    ['emptied', formReducer(form, { kind: 'value', id: first.id, value: '  ' })],
  ])('only retracts what was %s', (_, state) => {
    const change = changeBody(base, state);
    expect(change?.assert).toEqual([]);
    expect(change?.retract).toEqual([{ messageId: name.messageId, index: 0 }]);
  });

  it('is none again when what was removed is kept after all', () => {
    const removed = formReducer(form, { kind: 'remove', id: first.id });
    expect(changeBody(base, formReducer(removed, { kind: 'restore', id: first.id }))).toBeNull();
  });

  it('asserts a new row by the defaults of the record', () => {
    const state = { ...form, fields: [...form.fields, aField('email', 'g@example.test')] };
    expect(changeBody(base, state)?.assert).toEqual([{ property: 'email', value: 'g@example.test' }]);
  });
});
