import { expect, it } from '@jest/globals';
import { readSaidNumber } from '#libs/vocabulary';
import { numberDraws } from './number-draws.js';

const SCOPE = { spaceId: '018f0000-0000-7000-8000-0000000000aa', member: 'xa' };
const RECORDS = 100_000;
/** Of the short ones no more than so many can be left when a record takes a long one. */
const SHORT = 100_000;
/** Some seconds of a processor, which others may need too. */
const SLOW_MS = 600_000;

it(
  '12 a hundred thousand records of one owner in one case have a hundred thousand numbers, the long ones once short ones are rare',
  () => {
    const taken = new Set<string>();
    let firstLong = 0;
    for (let record = 0; record < RECORDS; record += 1) {
      const requestId = `018f0000-0000-7000-8000-${record.toString(16).padStart(12, '0')}`;
      const number = firstFree(requestId, taken);
      if (number.length > 6 && firstLong === 0) firstLong = record;
      taken.add(number);
    }
    expect(taken.size).toBe(RECORDS);
    expect(firstLong).toBeGreaterThan(SHORT / 2);
    const wrong = [...taken].filter((number) => readSaidNumber(number)?.isRight !== true);
    expect(wrong).toEqual([]);
  },
  SLOW_MS,
);

function firstFree(requestId: string, taken: ReadonlySet<string>): string {
  for (const { number } of numberDraws(SCOPE, requestId)) {
    if (!taken.has(number)) return number;
  }
  throw new Error('no number is free');
}
