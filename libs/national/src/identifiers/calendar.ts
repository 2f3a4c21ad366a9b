const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;

/** Writes a date as ISO when it exists in the calendar, else gives null. */
export function isoDate(year: number, month: number, day: number): string | null {
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
  if (day < 1 || day > days) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Date that lies a number of days after an ISO date. */
export function addDays(from: string, days: number): string {
  return new Date(Date.parse(from) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
