import { describe, expect, it } from '@jest/globals';
import { KeySequence } from './key-sequence.js';

const BEGIN = new Set(['g']);
const after = (ms: number, key: string) => {
  const sequence = new KeySequence();
  sequence.press('g', 0, BEGIN);
  return sequence.press(key, ms, BEGIN);
};

describe('15 two keys', () => {
  it.each([
    [0, 'm', { keys: 'g m', isBegun: false }],
    [1000, 'm', { keys: 'g m', isBegun: false }],
    [1001, 'm', { keys: 'm', isBegun: false }],
    [1001, 'g', { keys: 'g', isBegun: true }],
    [10, 'mod+k', { keys: 'mod+k', isBegun: false }],
    [10, 'Escape', { keys: 'Escape', isBegun: false }],
  ])('after %i ms with %s are %j', (ms, key, expected) => {
    expect(after(ms, key)).toEqual(expected);
  });

  it('begin anew after both', () => {
    const sequence = new KeySequence();
    for (const key of ['g', 'm']) sequence.press(key, 0, BEGIN);
    expect(sequence.press('m', 1, BEGIN)).toEqual({ keys: 'm', isBegun: false });
  });
});
