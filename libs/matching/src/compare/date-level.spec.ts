import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeededRandom } from '../weights/random.js';
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

/** Whether two dates as eight digits differ in one, or in two neighbours that changed places. */
function isOneSlip(a: number, b: number): boolean {
  const [left, right] = [String(a).padStart(8, '0'), String(b).padStart(8, '0')];
  const apart = Array.from({ length: 8 }, (_, at) => at).filter((at) => left[at] !== right[at]);
  const [first = 0, second = 0] = apart;
  const isExchanged = second === first + 1 && left[first] === right[second] && left[second] === right[first];
  return apart.length === 1 || (apart.length === 2 && isExchanged);
}

describe('row 15 one digit of a date', () => {
  it('is found wherever it is, though dates that share no part are not looked at digit by digit', () => {
    const random = new SeededRandom(23);
    const date = (): number => (1950 + random.below(60)) * 10_000 + (1 + random.below(12)) * 100 + 2 + random.below(27);
    let found = 0;
    for (let draw = 0; draw < 20_000; draw++) {
      const [a, b] = [date(), date()];
      const level = dateLevel(a, b);
      if (level === DateLevel.digit) found++;
      if (level === DateLevel.equal || level === DateLevel.swapped) continue;
      expect({ a, b, isDigit: level === DateLevel.digit }).toEqual({ a, b, isDigit: isOneSlip(a, b) });
    }
    expect(found).toBeGreaterThan(10);
  });
});
