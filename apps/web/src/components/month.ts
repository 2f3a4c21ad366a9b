import { DAY_MS } from '#libs/vocabulary';
import { isDay } from './written-day.js';

const CELLS = 42;

/** The day so many days later, or earlier; the same where no calendar here has it. */
export function daysLater(day: string, days: number): string {
  return kept(Date.parse(day) + days * DAY_MS, day);
}

/** The same day so many months later, or earlier; the last of the month where that is shorter. */
export function monthsLater(day: string, months: number): string {
  const date = new Date(day);
  const of = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(of, date.getUTCDate()));
  return kept(date.getTime(), day);
}

/** The place of a day in its week, of which Monday is the first: from 0 to 6. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The weeks of the month of a day, always six; null for what is of another month. */
export function weeksOf(day: string): readonly (readonly (string | null)[])[] {
  const month = day.slice(0, 8);
  const before = weekdayOf(`${month}01`);
  const days = Array.from({ length: CELLS }, (_, i) => {
    const one = `${month}${String(i - before + 1).padStart(2, '0')}`;
    return isDay(one) ? one : null;
  });
  return Array.from({ length: CELLS / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function kept(at: number, otherwise: string): string {
  const date = new Date(at);
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return isDay(day) ? day : otherwise;
}
