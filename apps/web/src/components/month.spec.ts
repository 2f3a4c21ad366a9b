import { describe, expect, it } from '@jest/globals';
import { daysLater, monthsLater, weekdayOf, weeksOf } from './month.js';

describe('20 a month of the calendar', () => {
  it('begins its weeks on Monday and has six of them', () => {
    const weeks = weeksOf('1988-02-14');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]).toEqual([
      '1988-02-01',
      '1988-02-02',
      '1988-02-03',
      '1988-02-04',
      '1988-02-05',
      '1988-02-06',
      '1988-02-07',
    ]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(29);
    expect(weeksOf('2026-11-30')[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect([weekdayOf('2026-11-30'), weekdayOf('2026-11-29')]).toEqual([0, 6]);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-03-29', 7, '2026-04-05'],
  ])('counts days over months and years: %s %i %s', (day, days, later) => {
    expect(daysLater(day, days)).toBe(later);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', -12, '2025-05-31'],
  ])('keeps the day in another month, as far as that goes: %s %i %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });

  it('stays where the years of four digits end', () => {
    expect([daysLater('9999-12-31', 1), monthsLater('9999-12-31', 1)]).toEqual(['9999-12-31', '9999-12-31']);
  });
});
