import { describe, expect, it } from '@jest/globals';
import { aField, aForm, aStatement } from './a-form.testing.js';
import { type FormState, formReducer } from './form-state.js';
import { type Choice, rebase, settle } from './rebase.js';
import { changeBody, fieldOf, type LiveStatement } from './record-change.js';

const name = aStatement('name', 'Minta Gábor');
const phone = aStatement('phone', '+36301234567');
const base = [name, phone];
const opened = aForm(base.map(fieldOf));
const edited = formReducer(opened, { kind: 'value', id: fieldOf(name).id, value: 'Minta Gabriella' });
const isSingle = (property: string): boolean => property !== 'phone';

function over(state: FormState, now: readonly LiveStatement[]) {
  return rebase(state, { base, now, isSingle });
}

const gone = (statement: LiveStatement): LiveStatement => ({ ...statement, retractedIn: 2 });
const theirs = aStatement('name', 'Minta Gergely');
const replaced = [gone(name), phone, theirs];

describe('what was typed, laid over a record that moved on', () => {
  it('is kept without a question where somebody else changed another field', () => {
    const { state, conflicts } = over(edited, [name, gone(phone), aStatement('phone', '+36309999999')]);
    expect(conflicts).toEqual([]);
    expect(state.fields.map(({ value }) => value)).toEqual(['+36309999999', 'Minta Gabriella']);
  });

  it('takes what is there now where nobody typed', () => {
    const { state, conflicts } = over(opened, replaced);
    expect(conflicts).toEqual([]);
    expect(changeBody([phone, theirs], state)).toBeNull();
  });

  it('leaves nothing to send where the change had arrived already', () => {
    const arrived = aStatement('name', 'Minta Gabriella');
    const { state, conflicts } = over(edited, [gone(name), phone, arrived]);
    expect(conflicts).toEqual([]);
    expect(changeBody([phone, arrived], state)).toBeNull();
  });

  it('asks where both sides changed one field', () => {
    expect(over(edited, replaced).conflicts).toMatchObject([
      { property: 'name', was: 'Minta Gábor', mineValue: 'Minta Gabriella', theirValues: ['Minta Gergely'] },
    ]);
  });

  it('asks where somebody else changed what was removed here', () => {
    const removed = formReducer(opened, { kind: 'remove', id: fieldOf(name).id });
    expect(over(removed, replaced).conflicts).toMatchObject([{ mineValue: null, theirValues: ['Minta Gergely'] }]);
  });

  it('does not ask about two values of a property that has several', () => {
    const state = aForm([...opened.fields, aField('phone', '+31612345678')]);
    const { conflicts } = over(state, [...base, aStatement('phone', '+36309999999')]);
    expect(conflicts).toEqual([]);
  });

  it.each<[Choice, readonly string[], number]>([
    ['mine', ['Minta Gabriella'], 1],
    ['theirs', [], 0],
    ['both', ['Minta Gabriella'], 0],
  ])('sends what the choice of %s means', (choice, asserted, retracted) => {
    const { state, conflicts } = over(edited, replaced);
    const settled = conflicts.reduce((form, conflict) => settle(form, conflict, choice), state);
    const change = changeBody([phone, theirs], settled);
    expect((change?.assert ?? []).map(({ value }) => value)).toEqual(asserted);
    expect(change?.retract ?? []).toHaveLength(retracted);
  });

  it('leaves a live value as it is where theirs is chosen beside it', () => {
    const { state, conflicts } = over(edited, [...base, theirs]);
    const settled = conflicts.reduce((form, conflict) => settle(form, conflict, 'theirs'), state);
    expect(conflicts).toHaveLength(1);
    expect(changeBody([...base, theirs], settled)).toBeNull();
  });
});
