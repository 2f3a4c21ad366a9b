import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from './edit-distance.js';

const letters = (text: string) => ({ bytes: Buffer.from(text), start: 0, length: text.length });

function slow(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, d[i - 2]![j - 2]! + 1);
      d[i]![j] = best;
    }
  }
  return d[a.length]![b.length]!;
}

describe('editDistance', () => {
  it.each([
    ['ivanov', 'ivanov', 0],
    ['ivanov', 'ivnaov', 1],
    ['ivanov', 'ivanova', 1],
    ['kovacs', 'kovats', 1],
    ['', 'abc', 3],
  ])('%s to %s takes %d', (left, right, distance) => {
    expect(editDistance(letters(left), letters(right))).toBe(distance);
  });

  it('agrees with the table method on any short texts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 32 });
    fc.assert(
      fc.property(word, word, (a, b) => editDistance(letters(a), letters(b)) === slow(a, b)),
      { numRuns: 500 },
    );
  });
});
