import { describe, expect, it } from '@jest/globals';

import { isOutageOf, reasonOf, TooSlow } from './pieces.js';

describe('reasonOf', () => {
  it('S1 holds no zero, which no text column takes', () => {
    expect(reasonOf(new RangeError('no such field: a\0b\0'))).toBe('RangeError: no such field: ab');
  });

  it('is cut, and says so of what is no error', () => {
    expect(reasonOf(new Error('x'.repeat(1000)))).toHaveLength(500);
    expect(reasonOf('anything')).toBe('unknown failure');
  });
});

describe('isOutageOf', () => {
  it.each([
    ['rows', false],
    ['raw', true],
    ['raw alone', true],
  ] as const)('S18 takes too long for the record where %s are written: an outage %s', (storing, expected) => {
    expect(isOutageOf(storing, new TooSlow('over'))).toBe(expected);
    expect(isOutageOf(storing, Object.assign(new Error('canceled'), { code: '57014' }))).toBe(expected);
    expect(isOutageOf(storing, Object.assign(new Error('out of range'), { code: '22003' }))).toBe(false);
  });
});
