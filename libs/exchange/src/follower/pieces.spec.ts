import { describe, expect, it } from '@jest/globals';

import { isOutageOf, TooSlow } from './pieces.js';

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
