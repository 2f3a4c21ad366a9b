import { describe, expect, it } from '@jest/globals';
import type { RecordFields } from '../records/record.js';
import { PairMatcher } from './pair-matcher.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });
const judged = (left: RecordFields, right: RecordFields) => matcher.judge(left, right).explanation;
const orderOf = (left: RecordFields, right: RecordFields) =>
  judged(left, right).fields.find(({ field }) => field === 'order')?.level;

/** Invented people. */
describe('a word that a name says twice', () => {
  it.each([
    ['Warsame Duale Duale Xirsi', 'Warsame Osmin Duale Xirsi'],
    ['Tran Tran Bao', 'Tran Minh Bao'],
    ['Karim Latif Karim Wardak', 'Karim Latif Nabil Wardak'],
  ])('is two words, of which one may stand against another: %s, %s', (left, right) => {
    expect(judged({ name: left }, { name: right }).probability).toBeLessThan(0.25);
    expect(judged({ name: right }, { name: left }).probability).toBeLessThan(0.25);
    expect(judged({ name: left }, { name: left.toUpperCase() }).probability).toBeGreaterThan(0.9);
    const shown = judged({ name: left }, { name: right }).fields.flatMap(({ leftForm, rightForm }) => [
      leftForm,
      rightForm,
    ]);
    const written = `${left} ${right}`.toLowerCase().split(' ');
    expect(shown.filter((form) => form !== null && !written.includes(form))).toEqual([]);
  });

  it('is only one word more where the other name says it once, however often it is said', () => {
    expect(orderOf({ name: 'Duale Duale Xirsi' }, { name: 'Duale Xirsi' })).toBe('extra');
    expect(orderOf({ name: 'Duale Duale Duale Xirsi' }, { name: 'Duale Xirsi' })).toBe('extras');
  });

  it('is no further word where a field states it and the full name does too, or another column', () => {
    const stated = { givenName: 'Duale Duale', familyName: 'Xirsi' };
    expect(orderOf({ ...stated, name: 'Duale Duale Xirsi' }, stated)).toBeUndefined();
    expect(orderOf({ givenName: 'Duale|Duale', familyName: 'Xirsi' }, { name: 'Duale Xirsi' })).toBeUndefined();
  });
});
