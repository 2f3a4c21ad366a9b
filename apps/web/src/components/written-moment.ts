import { writtenDay } from './written-day.js';

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const DAY_AND_TIME = /^(.+?),?\s+([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** Reads a day as people write it and a time of 24 hours behind it, such as `28-03-2027 08:30`: a moment of UTC, or null for anything else. */
export function writtenMoment(text: string, isUtc: boolean): string | null {
  const typed = text.trim();
  if (isMoment(typed)) return typed;
  const [, dayTyped = '', hours = '', minutes = ''] = DAY_AND_TIME.exec(typed) ?? [];
  const day = writtenDay(dayTyped);
  return day === null ? null : momentOf(day, [Number(hours), Number(minutes)], isUtc);
}

/** Whether a text is a moment of UTC, such as `2027-03-28T06:30:00.000Z`. */
export function isMoment(text: string): boolean {
  return ISO.test(text) && !Number.isNaN(Date.parse(text));
}

/** Writes a moment in the way in which it is read; what is none stays as it is. */
export function momentText(value: string, isUtc: boolean, dayText: (day: string) => string): string {
  if (!isMoment(value)) return value;
  const { hours, minutes } = partsIn(value, isUtc);
  return `${dayText(dayIn(value, isUtc))} ${two(hours)}:${two(minutes)}`;
}

/** The day of a moment, such as `2027-03-28`. */
export function dayIn(value: string, isUtc: boolean): string {
  const { year, month, day } = partsIn(value, isUtc);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The same time on another day; midnight where there was no time. */
export function onDay(day: string, value: string | null, isUtc: boolean): string {
  const { hours, minutes } = value === null ? { hours: 0, minutes: 0 } : partsIn(value, isUtc);
  return momentOf(day, [hours, minutes], isUtc);
}

function momentOf(day: string, [hours, minutes]: readonly [number, number], isUtc: boolean): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = isUtc
    ? new Date(Date.UTC(year, month - 1, date, hours, minutes))
    : new Date(year, month - 1, date, hours, minutes);
  return at.toISOString();
}

function partsIn(value: string, isUtc: boolean) {
  const at = new Date(value);
  return isUtc
    ? {
        year: at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        day: at.getUTCDate(),
        hours: at.getUTCHours(),
        minutes: at.getUTCMinutes(),
      }
    : {
        year: at.getFullYear(),
        month: at.getMonth() + 1,
        day: at.getDate(),
        hours: at.getHours(),
        minutes: at.getMinutes(),
      };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
