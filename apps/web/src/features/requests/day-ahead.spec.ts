import { expect, it } from '@jest/globals';
import { dayOf, endOfDay, isDayAhead } from './day-ahead.js';

const NOON = new Date('2026-11-28T12:00:00').getTime();

it.each([
  ['2026-11-28', true],
  ['2026-11-27', false],
  ['2027-11-27', true],
  ['2027-12-28', false],
  ['2026-13-45', false],
  ['', false],
  ['next week', false],
])('says of the day %s whether something can be asked by its end: %s', (day, isAhead) => {
  expect(isDayAhead(day, NOON)).toBe(isAhead);
});

it('asks by the last minute of a day where the person is', () => {
  expect(new Date(endOfDay('2026-11-28')).getTime()).toBe(new Date(2026, 10, 28, 23, 59).getTime());
  expect(dayOf(endOfDay('2026-11-08'))).toBe('2026-11-08');
});
