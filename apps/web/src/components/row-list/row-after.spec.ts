import { describe, expect, it } from '@jest/globals';
import { rowAfter } from './row-after.js';

describe('keys in the list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 3, 9],
    ['Enter', 3, null],
  ])('%s from row %d leads to %s', (key, row, to) => {
    expect(rowAfter(key, { row, count: 10, page: 5 })).toBe(to);
  });

  it('lead nowhere in an empty list', () => {
    expect(rowAfter('ArrowDown', { row: 0, count: 0, page: 5 })).toBeNull();
  });
});
