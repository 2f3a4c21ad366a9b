import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bitCount, bitCountOfTwo } from './bit-count.js';
import { editDistance } from './edit-distance.js';
import { endSign, haveOtherEnds, leastCommon, letterSign, linkBit, mostCommon } from './word-sign.js';

const letters = (text: string) => ({ bytes: Buffer.from(text), start: 0, length: text.length });

/** Letters that two words have in common, each as often as both have it. */
function commonLetters(a: string, b: string): number {
  const [lettersA, rest] = [Buffer.from(a), new Set(Buffer.from(b).entries())];
  let common = 0;
  for (const letter of lettersA) {
    const found = [...rest].find(([, other]) => other === letter);
    if (found === undefined) continue;
    rest.delete(found);
    common++;
  }
  return common;
}

describe('row 15 letterSign', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n', 'z', '1', '6', '-'), maxLength: 40 });

  it('tells no fewer letters in common than there are', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [[lettersA, twiceA], [lettersB, twiceB]] = [letterSign(a), letterSign(b)];
        const isTold = leastCommon(twiceA, twiceB) > 0;
        return !isTold || mostCommon(lettersA & lettersB, twiceA & twiceB) >= commonLetters(a, b);
      }),
    );
  });

  it('rules out only words that are further apart than slips, and neither a part nor most of the other', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [[lettersA, twiceA], [lettersB, twiceB]] = [letterSign(a), letterSign(b)];
        if (mostCommon(lettersA & lettersB, twiceA & twiceB) >= leastCommon(twiceA, twiceB)) return;
        const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
        expect(editDistance(letters(a), letters(b))).toBeGreaterThan(short >= 10 ? 3 : short >= 6 ? 2 : 1);
        expect(commonLetters(a, b)).toBeLessThan(short);
        expect(commonLetters(a, b) * 3).toBeLessThan(long * 2);
      }),
    );
  });

  it('rules out most pairs of unlike names', () => {
    const names = ['ivan', 'georgiev', 'kovacs', 'johannes', 'popescu', 'nagy', 'stefan'];
    const signs = names.map(letterSign);
    const apart = signs.flatMap(([lettersA, twiceA], i) =>
      signs.filter(
        ([lettersB, twiceB], j) =>
          i < j && mostCommon(lettersA & lettersB, twiceA & twiceB) < leastCommon(twiceA, twiceB),
      ),
    );
    expect(apart.length).toBe(21);
  });
});

describe('endSign', () => {
  it.each([
    ['8503051239', '7106240015', true],
    ['8503051239', '8506240015', false],
    ['8503051239', '7106240039', false],
    ['8503051239', '8503051239', false],
  ])('of %s and %s tells whether both ends differ: %s', (a, b, differ) => {
    expect(haveOtherEnds(endSign(a) ^ endSign(b))).toBe(differ);
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
    expect(bitCountOfTwo(bits, -1)).toBe(count + 32);
  });
});

describe('linkBit', () => {
  it('spreads texts over all bits', () => {
    const bits = Array.from({ length: 4000 }, (_, text) => linkBit(text));
    expect(new Set(bits).size).toBe(160);
    expect(Math.max(...bits)).toBe(159);
  });
});
