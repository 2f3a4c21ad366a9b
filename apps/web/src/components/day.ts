import { useMemo } from 'react';
import { useLanguage } from '../lib/texts.js';

/**
 * Formats a day of the calendar, such as `2026-03-31`, in the language of the page; it is the same day in every zone. What no calendar
 * has is shown as it is: other countries write it.
 */
export function useDayFormat(): (day: string) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    return (day) => {
      const date = new Date(day);
      return Number.isNaN(date.getTime()) ? day : format.format(date);
    };
  }, [language]);
}

/** Today as approvals count it: a day of UTC. */
export function todayUtc(): string {
  return new Date().toISOString().slice(0, 10);
}
