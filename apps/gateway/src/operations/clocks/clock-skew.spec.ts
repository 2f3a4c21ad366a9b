import { expect, it } from '@jest/globals';
import { type ClockReading, compareClocks } from './clock-skew.js';

const NOW = new Date('2027-01-10T12:00:00Z');
const AN_HOUR_AGO = new Date('2027-01-10T11:00:00Z');

const reading = (member: string, ms: number, isAway = false): ClockReading => ({
  clock: 'member',
  member,
  skew: { low: ms - 100, high: ms + 100 },
  measuredAt: isAway ? AN_HOUR_AGO : NOW,
  isAway,
});

it('line 30 the clock of a member that nobody reaches is unknown, with the age of what it last showed', () => {
  const { clocks } = compareClocks([reading('hu', 20, true), reading('bg', 20), reading('ro', 60_000)], NOW);
  expect(clocks.map(({ member, isKnown, isOff, skewMs }) => [member, isKnown, isOff, skewMs])).toEqual([
    [null, true, false, 0],
    ['hu', false, false, null],
    ['bg', true, false, 20],
    ['ro', true, true, 60_000],
  ]);
  expect(clocks.find(({ member }) => member === 'hu')?.measuredAt).toBe(AN_HOUR_AGO.toISOString());
});

it('line 30 a clock of which only one bound is known is unknown, unless that bound tells that it is off', () => {
  const half = (low: number): ClockReading => ({ ...reading('hu', 0), skew: { low, high: Infinity } });
  const known = (low: number): readonly boolean[] =>
    compareClocks([half(low), reading('bg', 0)], NOW).clocks.map(({ isKnown }) => isKnown);
  expect([known(-5), known(90_000)]).toEqual([
    [true, false, true],
    [true, true, true],
  ]);
});
