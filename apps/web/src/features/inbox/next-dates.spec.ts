import { expect, it } from '@jest/globals';
import { dayOfCase, nextDates } from './next-dates.js';

const CASE = { spaceId: 's', title: 'LANTAARN', starts: '2026-01-01', ends: '2026-12-31' };
const ends = (on: string, spaceId = 's') => ({ spaceId, ends: on, ended: null });

it('8 the next dates are those that cases have, from today on, the nearest first', () => {
  const standing = [
    ends('2026-07-01'),
    ends('2026-07-01'),
    ends('2026-02-01'),
    ends('2026-06-30', 'another'),
    { ...ends('2026-08-01'), ended: { by: 'Els', at: '2026-03-01T00:00:00Z' } },
  ];
  expect(nextDates([CASE], standing, '2026-06-01')).toEqual([
    { on: '2026-07-01', what: 'standingEnds', title: 'LANTAARN' },
    { on: '2026-12-31', what: 'agreementEnds', title: 'LANTAARN' },
  ]);
});

it.each([
  ['2026-01-01', 1],
  ['2026-01-26', 26],
  ['2025-12-31', null],
  ['2027-01-01', null],
])('8 %s is day %s of the case', (today, day) => {
  expect(dayOfCase(CASE.starts, CASE.ends, today)).toBe(day);
});
