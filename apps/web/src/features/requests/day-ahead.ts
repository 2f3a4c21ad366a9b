import { DAY_MS, HOUR_MS } from '#libs/vocabulary';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The end of a day in the zone of the person, as a moment. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:00`).toISOString();
}

/** The day of a moment in the zone of the person. */
export function dayOf(moment: string): string {
  const at = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
}

/** Whether the end of a day lies more than an hour and at most a year ahead. */
export function isDayAhead(day: string, now = Date.now()): boolean {
  if (!DAY.test(day)) return false;
  const aheadMs = new Date(`${day}T23:59:00`).getTime() - now;
  return aheadMs > HOUR_MS && aheadMs <= 365 * DAY_MS;
}
