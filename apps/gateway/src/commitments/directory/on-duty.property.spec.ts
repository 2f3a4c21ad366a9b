import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DutyHours, dutyAt } from './on-duty.js';

const MINUTE_MS = 60_000;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** With changes of the clock in both halves of the year, of half an hour, at midnight, and none. */
const ZONES = ['Europe/Amsterdam', 'Europe/Sofia', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/St_Johns', 'UTC'];

const hours: fc.Arbitrary<readonly DutyHours[]> = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 7 }),
    from: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 100, max: 200 })),
    to: fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 100, max: 200 })),
  }),
  { maxLength: 28 },
);

/** Most of them near a change of the clock in Europe. */
const moments = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 9, 23), max: Date.UTC(2026, 9, 27) }),
  fc.integer({ min: Date.UTC(2027, 2, 26), max: Date.UTC(2027, 2, 30) }),
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
);

const CLOCKS = new Map(
  ZONES.map((timeZone) => {
    const clock = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return [timeZone, new Intl.DateTimeFormat('en-GB', clock)];
  }),
);

/** By the clock on the wall, as a person reads it. */
function isOpen(of: readonly DutyHours[], zone: string, ms: number): boolean {
  const [weekday = '', hour, minute] =
    CLOCKS.get(zone)
      ?.format(ms)
      .split(/[ ,:]+/) ?? [];
  const day = DAYS.indexOf(weekday) + 1;
  const now = Number(hour) * 60 + Number(minute);
  const yesterday = day === 1 ? 7 : day - 1;
  return of.some(({ day: on, from, to }) =>
    to > from ? on === day && from <= now && now < to : (on === day && from <= now) || (on === yesterday && now < to),
  );
}

describe('duty hours', () => {
  it('are those of the clock on the wall in every zone, and change next when that says so', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(hours, fc.constantFrom(...ZONES), moments, shares, (of, zone, nowMs, between) => {
        const { state, changesAt } = dutyAt({ zone, hours: of }, new Date(nowMs));
        const open = isOpen(of, zone, nowMs);
        expect(state).toBe(open ? 'open' : 'closed');
        const untilMs = changesAt?.getTime() ?? nowMs + 14 * 86_400_000;
        const still = [...between.map((share) => nowMs + share * (untilMs - nowMs - 1)), untilMs - MINUTE_MS];
        for (const ms of still.filter((one) => one >= nowMs)) expect(isOpen(of, zone, ms)).toBe(open);
        if (changesAt) expect([untilMs % MINUTE_MS, isOpen(of, zone, untilMs)]).toEqual([0, !open]);
      }),
      { numRuns: 2000 },
    );
  });
});
