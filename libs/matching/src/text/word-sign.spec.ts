import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from './edit-distance.js';
import { bitCount, letterSign, linkSign } from './word-sign.js';

const letters = (text: string) => ({ bytes: Buffer.from(text), start: 0, length: text.length });

describe('letterSign', () => {
  it('never tells more edits than there are', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '6', '-'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [left, right] = [letterSign(a), letterSign(b)];
        const least = Math.max(bitCount(left & ~right), bitCount(right & ~left));
        return least <= editDistance(letters(a), letters(b));
      }),
    );
  });
});

describe('bitCount', () => {
  it.each([
    [0, 0],
    [1, 1],
    [0x8000_0001, 2],
    [-1, 32],
  ])('of %d is %d', (bits, count) => {
    expect(bitCount(bits)).toBe(count);
  });
});

describe('linkSign', () => {
  it.each([64, 128])('spreads texts over %d bits', (count) => {
    const bits = Array.from({ length: 2000 }, (_, text) => linkSign(text, count));
    expect(new Set(bits).size).toBe(count);
    expect(Math.max(...bits)).toBe(count - 1);
  });
});
