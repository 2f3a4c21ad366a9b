import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateLevel } from './date-level.js';
import { DateLevel } from './levels.js';

describe('dateLevel', () => {
  it.each([
    ['equal dates', 19710624, 19710624, DateLevel.equal],
    ['day and month exchanged', 19710304, 19710403, DateLevel.swapped],
    ['one digit', 19710624, 19710524, DateLevel.digit],
    ['neighbouring digits exchanged', 19710624, 19170624, DateLevel.digit],
    ['two parts of three', 19710624, 19710129, DateLevel.sameYear],
    ['year and month, the day unknown', 19710600, 19710624, DateLevel.monthOnly],
    ['the first of January', 19710101, 19710624, DateLevel.yearOnly],
    ['two years without more', 19710000, 19710000, DateLevel.yearOnly],
    ['years of namesakes', 19490000, 19570000, DateLevel.differ],
    ['whole dates of namesakes', 19490302, 19571120, DateLevel.differ],
    ['nothing', 0, 19710624, DateLevel.missing],
  ])('tells %s', (_, left, right, level) => {
    expect(dateLevel(left, right)).toBe(level);
  });

  it('is symmetric', () => {
    const date = fc.integer({ min: 19000000, max: 20201231 });
    fc.assert(fc.property(date, date, (a, b) => dateLevel(a, b) === dateLevel(b, a)));
  });
});
