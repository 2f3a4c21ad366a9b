import type { Calendar } from '#libs/content';

/** A date so many days later. */
export function addDays(date: string, days: number): string {
  const at = utc(date);
  at.setUTCDate(at.getUTCDate() + days);
  return textOf(at);
}

/** The same day so many months later, or the last one of a month that has no such day. */
export function addMonths(date: string, months: number): string {
  const at = utc(date);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return textOf(at);
}

/** The day on which the last of so many working days ends; the day of the start does not count. */
export function addWorkingDays(date: string, days: number, calendar: Calendar): string {
  let at = date;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** No holiday, and no weekend but where a Saturday is worked instead of another day. */
export function isWorkingDay(date: string, { weekend, holidays, workdays }: Calendar): boolean {
  if (workdays.includes(date)) return true;
  return !holidays.includes(date) && !weekend.includes(utc(date).getUTCDay() || 7);
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function textOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The first year of these in which the calendar knows no holiday, or null where it knows all of them. */
export function uncoveredYear(from: string, to: string, { holidays }: Calendar): string | null {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (!holidays.some((date) => date.startsWith(`${year}-`))) return String(year);
  return null;
}
