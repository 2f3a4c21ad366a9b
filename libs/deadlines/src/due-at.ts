import type { Calendar, DeadlineRule, Span } from '#libs/content';
import { HOUR_MS, type Language } from '#libs/vocabulary';
import { addDays, addMonths, addWorkingDays, uncoveredYear } from './days.js';
import { spanSentence } from './span-sentence.js';
import { type Civil, civilOf, momentOf } from './zoned.js';

/** When something is due, and when to warn before. It is a time to look again: nothing ends by it. */
export interface Deadline {
  readonly kind: 'counted';
  readonly due: Date;
  readonly warnings: readonly { readonly percent: number; readonly at: Date }[];
  /** How it was counted, in a language. */
  readonly sentence: (language: Language) => string;
}

/** Working days of a year whose holidays nobody wrote down cannot be counted. */
export interface Uncovered {
  readonly kind: 'uncovered';
  readonly year: string;
}

/**
 * Counts a deadline by the calendar of a country. Hours pass everywhere alike; days, working days and months end when the clocks of the
 * country show again what they showed at the start.
 */
export function dueAt(
  { within, warnAt }: DeadlineRule,
  start: Date,
  { calendar, timeZone }: { readonly calendar: Calendar; readonly timeZone: string },
): Deadline | Uncovered {
  const from = civilOf(start, timeZone);
  if ('hours' in within) return counted(new Date(start.getTime() + within.hours * HOUR_MS));
  const to = later(from, within, calendar);
  const year = 'workingDays' in within ? uncoveredYear(from.date, to.date, calendar) : null;
  return year === null ? counted(momentOf(to, timeZone)) : { kind: 'uncovered', year };

  function counted(due: Date): Deadline {
    const passed = due.getTime() - start.getTime();
    return {
      kind: 'counted',
      due,
      warnings: warnAt.map((percent) => ({ percent, at: new Date(start.getTime() + (passed * percent) / 100) })),
      sentence: (language) => spanSentence(within, { start, due, timeZone, language }),
    };
  }
}

function later({ date, msOfDay }: Civil, within: Exclude<Span, { readonly hours: number }>, calendar: Calendar): Civil {
  if ('days' in within) return { date: addDays(date, within.days), msOfDay };
  if ('workingDays' in within) return { date: addWorkingDays(date, within.workingDays, calendar), msOfDay };
  return { date: addMonths(date, within.calendarMonths), msOfDay };
}
