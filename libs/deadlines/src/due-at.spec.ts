import { describe, expect, it } from '@jest/globals';
import type { Calendar, Span } from '#libs/content';
import { LANGUAGES } from '#libs/vocabulary';
import fc from 'fast-check';
import { isWorkingDay } from './days.js';
import { type Deadline, dueAt } from './due-at.js';
import { civilOf } from './zoned.js';

interface Local {
  readonly timeZone: string;
  readonly calendar: Calendar;
}

const AMSTERDAM: Local = {
  timeZone: 'Europe/Amsterdam',
  calendar: { weekend: [6, 7], holidays: ['2026-12-25', '2027-01-01'], workdays: [] },
};
/** Friday 2 January is free, and Saturday 10 January worked instead. */
const BUDAPEST: Local = {
  timeZone: 'Europe/Budapest',
  calendar: {
    weekend: [6, 7],
    holidays: ['2025-12-25', '2026-01-01', '2026-01-02', '2027-01-01', '2028-01-01'],
    workdays: ['2026-01-10'],
  },
};

const rule = (within: Span) => ({ within, warnAt: [50, 80], onOverdue: 'alarm' as const });
function counted(within: Span, start: Date, country = AMSTERDAM): Deadline {
  const deadline = dueAt(rule(within), start, country);
  if (deadline.kind === 'uncovered') throw new Error(`no calendar for ${deadline.year}`);
  return deadline;
}

const due = (within: Span, start: string, country = AMSTERDAM): string =>
  counted(within, new Date(start), country).due.toISOString();

describe('dueAt', () => {
  const cases: readonly [what: string, within: Span, start: string, end: string][] = [
    ['hours over a change of the clocks', { hours: 24 }, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00.000Z'],
    ['days by the clock of the country, in spring', { days: 1 }, '2026-03-28T12:00:00Z', '2026-03-29T11:00:00.000Z'],
    ['days by the clock of the country, in autumn', { days: 1 }, '2026-10-24T12:00:00Z', '2026-10-25T13:00:00.000Z'],
    ['an hour that the clocks leap over', { days: 1 }, '2026-03-28T01:30:00Z', '2026-03-29T01:30:00.000Z'],
    ['an hour that comes twice', { days: 1 }, '2026-10-24T00:30:00Z', '2026-10-25T01:30:00.000Z'],
    ['working days over a weekend', { workingDays: 3 }, '2026-11-26T09:00:00Z', '2026-12-01T09:00:00.000Z'],
    ['working days over a holiday', { workingDays: 1 }, '2026-12-24T09:00:00Z', '2026-12-28T09:00:00.000Z'],
    ['a start on a Saturday', { workingDays: 1 }, '2026-11-28T09:00:00Z', '2026-11-30T09:00:00.000Z'],
    ['a month that has no such day', { calendarMonths: 3 }, '2026-11-30T09:00:00Z', '2027-02-28T09:00:00.000Z'],
    ['a month of a leap year', { calendarMonths: 3 }, '2027-11-30T09:00:00Z', '2028-02-29T09:00:00.000Z'],
    ['months over the turn of the year', { calendarMonths: 14 }, '2026-11-15T09:00:00Z', '2028-01-15T09:00:00.000Z'],
    ['a start just before midnight there', { days: 1 }, '2026-11-27T23:30:00Z', '2026-11-28T23:30:00.000Z'],
  ];
  it.each(cases)('A10 counts %s', (_, within, start, end) => {
    expect(due(within, start)).toBe(end);
  });

  it('A41 works on a Saturday where the country does', () => {
    expect(due({ workingDays: 2 }, '2025-12-31T09:00:00Z', BUDAPEST)).toBe('2026-01-06T09:00:00.000Z');
    expect(due({ workingDays: 1 }, '2026-01-09T09:00:00Z', BUDAPEST)).toBe('2026-01-10T09:00:00.000Z');
  });

  it('A10 warns at half and at four fifths of the time', () => {
    const { warnings } = counted({ hours: 10 }, new Date('2026-11-28T00:00:00Z'));
    expect(warnings.map(({ percent, at }) => [percent, at.toISOString()])).toEqual([
      [50, '2026-11-28T05:00:00.000Z'],
      [80, '2026-11-28T08:00:00.000Z'],
    ]);
  });

  it('A26 says in five languages how it was counted', () => {
    const { sentence } = counted({ calendarMonths: 3 }, new Date('2026-11-30T09:00:00Z'));
    expect(sentence('en')).toBe('3 months from 30 November 2026: 28 February 2027');
    expect(sentence('nl')).toBe('3 maanden vanaf 30 november 2026: 28 februari 2027');
    const working = counted({ workingDays: 3 }, new Date('2026-11-26T09:00:00Z')).sentence;
    expect(working('ro')).toContain('3 zile lucrătoare de la 26 noiembrie 2026');
    expect(new Set(LANGUAGES.map((language) => working(language))).size).toBe(5);
  });

  it('A41 counts no working days of a year whose holidays are not known, and all other time', () => {
    const start = new Date('2027-12-30T09:00:00Z');
    expect(dueAt(rule({ workingDays: 3 }), start, AMSTERDAM)).toEqual({ kind: 'uncovered', year: '2028' });
    expect(dueAt(rule({ days: 3 }), start, AMSTERDAM).kind).toBe('counted');
  });

  it('A10 ends on a working day, at the time of the start, whatever the start', () => {
    const start = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2028-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, workingDays) => {
        const end = counted({ workingDays }, from, BUDAPEST).due;
        const [a, b] = [civilOf(from, BUDAPEST.timeZone), civilOf(end, BUDAPEST.timeZone)];
        expect(isWorkingDay(b.date, BUDAPEST.calendar)).toBe(true);
        // In the hour that the clocks leap over, an hour later.
        expect([a.msOfDay, a.msOfDay + 3_600_000]).toContain(b.msOfDay);
        expect(end.getTime()).toBeGreaterThan(from.getTime());
      }),
      { numRuns: 300 },
    );
  });
});
