import { describe, expect, it } from '@jest/globals';
import { ALL, countOf, isChosen, NONE, withRows } from './selection.js';

describe('what is chosen of a list', () => {
  it('14 is one row after the other', () => {
    const chosen = withRows(withRows(NONE, ['a', 'b', 'c'], true), ['b'], false);
    expect(['a', 'b', 'c', 'd'].map((id) => isChosen(chosen, id))).toEqual([true, false, true, false]);
    expect(countOf(chosen, 10)).toBe(2);
  });

  it('14 is all that the list has, those that were not read yet too, but what was taken out', () => {
    const chosen = withRows(withRows(ALL, ['a', 'b'], false), ['b'], true);
    expect(['a', 'b', 'of a later page'].map((id) => isChosen(chosen, id))).toEqual([false, true, true]);
    expect(countOf(chosen, 2231)).toBe(2230);
  });
});
