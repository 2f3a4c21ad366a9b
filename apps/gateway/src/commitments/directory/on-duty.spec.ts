import { describe, expect, it } from '@jest/globals';
import { type DutyHours, dutyAt } from './on-duty.js';

const MONDAY_TO_FRIDAY: readonly DutyHours[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: 8 * 60, to: 18 * 60 }));
const NIGHTS: readonly DutyHours[] = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 18 * 60, to: 8 * 60 }));
const ALWAYS: readonly DutyHours[] = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
const SUNDAY_AT_TWO: readonly DutyHours[] = [{ day: 7, from: 130, to: 170 }];

describe('duty hours', () => {
  it.each<
    [what: string, zone: string, hours: readonly DutyHours[], at: string, state: string, changesAt: string | null]
  >([
    ['in the hours', 'Europe/Amsterdam', MONDAY_TO_FRIDAY, '2026-11-30T09:00:30Z', 'open', '2026-11-30T17:00:00Z'],
    [
      'at the first minute',
      'Europe/Amsterdam',
      MONDAY_TO_FRIDAY,
      '2026-11-30T07:00:00Z',
      'open',
      '2026-11-30T17:00:00Z',
    ],
    ['at the end', 'Europe/Amsterdam', MONDAY_TO_FRIDAY, '2026-11-30T17:00:00Z', 'closed', '2026-12-01T07:00:00Z'],
    ['over a weekend', 'Europe/Bucharest', MONDAY_TO_FRIDAY, '2026-12-04T17:00:00Z', 'closed', '2026-12-07T06:00:00Z'],
    ['past midnight', 'Europe/Budapest', NIGHTS, '2026-11-30T23:30:00Z', 'open', '2026-12-01T07:00:00Z'],
    [
      'past the end of the week',
      'Europe/Budapest',
      [{ day: 7, from: 1320, to: 360 }],
      '2026-11-30T01:00:00Z',
      'open',
      '2026-11-30T05:00:00Z',
    ],
    ['always', 'Europe/Sofia', ALWAYS, '2026-11-30T01:00:00Z', 'open', null],
    ['never', 'Europe/Sofia', [], '2026-11-30T01:00:00Z', 'closed', null],
    [
      'in two ranges that touch',
      'UTC',
      [
        { day: 1, from: 60, to: 120 },
        { day: 1, from: 120, to: 180 },
      ],
      '2026-11-30T01:30:00Z',
      'open',
      '2026-11-30T03:00:00Z',
    ],
    [
      'in a zone of half hours',
      'Asia/Kolkata',
      MONDAY_TO_FRIDAY,
      '2026-11-30T02:29:00Z',
      'closed',
      '2026-11-30T02:30:00Z',
    ],
    [
      'a night that is an hour shorter',
      'Europe/Amsterdam',
      NIGHTS,
      '2027-03-28T00:30:00Z',
      'open',
      '2027-03-28T06:00:00Z',
    ],
    [
      'a night that is an hour longer',
      'Europe/Amsterdam',
      NIGHTS,
      '2026-10-25T00:30:00Z',
      'open',
      '2026-10-25T07:00:00Z',
    ],
    [
      'the morning behind a change of the clock',
      'Europe/Amsterdam',
      MONDAY_TO_FRIDAY,
      '2027-03-26T17:30:00Z',
      'closed',
      '2027-03-29T06:00:00Z',
    ],
    [
      'an hour that a change of the clock skips',
      'Europe/Amsterdam',
      SUNDAY_AT_TWO,
      '2027-03-27T12:00:00Z',
      'closed',
      '2027-04-04T00:10:00Z',
    ],
    [
      'an end that a change of the clock skips',
      'Europe/Amsterdam',
      [{ day: 7, from: 60, to: 150 }],
      '2027-03-28T00:30:00Z',
      'open',
      '2027-03-28T01:00:00Z',
    ],
    [
      'an hour that comes twice, the first time',
      'Europe/Amsterdam',
      SUNDAY_AT_TWO,
      '2026-10-25T00:20:00Z',
      'open',
      '2026-10-25T00:50:00Z',
    ],
    ['between both times', 'Europe/Amsterdam', SUNDAY_AT_TWO, '2026-10-25T00:55:00Z', 'closed', '2026-10-25T01:10:00Z'],
    [
      'an hour that comes twice, the second time',
      'Europe/Amsterdam',
      SUNDAY_AT_TWO,
      '2026-10-25T01:20:00Z',
      'open',
      '2026-10-25T01:50:00Z',
    ],
  ])('tell of %s in %s whether a desk answers, and until when', (_, zone, hours, at, state, changesAt) => {
    const found = dutyAt({ zone, hours }, new Date(at));
    expect(found).toEqual({ state, changesAt: changesAt === null ? null : new Date(changesAt) });
  });

  it.each(['Nowhere/At_all', 'Europe', ''])('say nothing in %j, which is no zone', (zone) => {
    expect(dutyAt({ zone, hours: ALWAYS }, new Date())).toEqual({ state: 'unknown', changesAt: null });
  });
});
