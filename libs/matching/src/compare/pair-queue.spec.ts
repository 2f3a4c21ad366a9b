import { describe, expect, it } from '@jest/globals';
import { PairQueue } from './pair-queue.js';

/** Rows of three numbers each. */
function rowsOf(count: number): { rows: Uint32Array; rowStart: Uint32Array } {
  return {
    rows: new Uint32Array(count * 3),
    rowStart: Uint32Array.from({ length: count + 1 }, (_, record) => record * 3),
  };
}

describe('row 15 a queue of pairs', () => {
  it.each([0, 1, 63, 64, 65, 200])('hands on each of %d pairs once, in their order', (count) => {
    const seen: (readonly [number, number])[] = [];
    const queue = new PairQueue(rowsOf(count + 1), (left, right) => seen.push([left, right]));
    const pairs = Array.from({ length: count }, (_, i) => [i, (i * 7) % (count + 1)] as const);
    for (const [left, right] of pairs) queue.add(left, right);
    queue.flush();
    queue.flush();
    expect(seen).toEqual(pairs);
  });
});
