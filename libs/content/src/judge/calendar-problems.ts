import type { Judged } from '../content.js';
import type { Calendar } from '../documents.js';
import { type Problem, repeated } from './problem.js';

const YEARS_AHEAD = 2;

/** Dates exist and stand once, a Saturday worked is a day of the weekend, and holidays of a year and the next two are there where it is asked for. */
export function calendarProblems({ kind, path, body }: Judged, year: number | null): readonly Problem[] {
  if (kind !== 'countries') return [];
  const { calendar } = body;
  const problem = (at: string, sentence: string): Problem => ({ path, at: `/calendar/${at}`, sentence });
  const years = year === null ? [] : Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => year + ahead);
  return [
    ...(isTimeZone(body.timeZone) ? [] : [{ path, at: '/timeZone', sentence: `there is no zone ${body.timeZone}` }]),
    ...years
      .filter((one) => !calendar.holidays.some((date) => date.startsWith(`${one}-`)))
      .map((one) => problem('holidays', `has no holiday in ${one}`)),
    ...(['holidays', 'workdays'] as const).flatMap((name) => [
      ...calendar[name].flatMap((date, index) =>
        isDate(date) ? [] : [problem(`${name}/${index}`, `there is no day ${date}`)],
      ),
      ...repeated(calendar[name]).map((date) => problem(name, `${date} stands twice`)),
    ]),
    ...workedProblems(calendar).map(({ index, sentence }) => problem(`workdays/${index}`, sentence)),
  ];
}

function workedProblems({ weekend, holidays, workdays }: Calendar): readonly { index: number; sentence: string }[] {
  return workdays.flatMap((date, index) => {
    if (!isDate(date)) return [];
    if (holidays.includes(date)) return [{ index, sentence: `${date} is a holiday too` }];
    return weekend.includes(weekdayOf(date)) ? [] : [{ index, sentence: `${date} is no day of the weekend` }];
  });
}

/** Monday is 1. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function isDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
