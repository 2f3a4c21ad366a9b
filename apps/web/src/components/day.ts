import { DAY_MS } from '#libs/vocabulary';
import { useMemo } from 'react';
import { localeOf } from '../lib/locale.js';
import { useLanguage } from '../lib/texts.js';
import { isDay } from './written-day.js';

/**
 * Formats a day of the calendar, such as `2026-03-31`, in the language of the page; it is the same day in every zone. What no calendar
 * has is shown as it is: other countries write it.
 */
export function useDayFormat(): (day: string) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' });
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

/** Formats a day as people write it with digits, such as `14-02-1988`. */
export function useDayText(): (day: string) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const digits = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat(localeOf(language), digits);
    return (day) => (isDay(day) ? format.format(new Date(day)) : day);
  }, [language]);
}

/** Names the day of a moment as people say it: today, yesterday, else its date; in the zone of the person. */
export function useDayName(): (at: string) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' });
    const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
    return (at) => {
      const now = Date.now();
      const passed = [0, 1].find((days) => day.format(now - days * DAY_MS) === day.format(new Date(at)));
      return passed === undefined ? day.format(new Date(at)) : capital(near.format(-passed, 'day'));
    };
  }, [language]);
}
