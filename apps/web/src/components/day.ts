import { useMemo } from 'react';
import { useLanguage } from '../lib/texts.js';

/** Formats a day of the calendar, such as `2026-03-31`, in the language of the page; it is the same day in every zone. */
export function useDayFormat(): (day: string) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    return (day) => format.format(new Date(day));
  }, [language]);
}
