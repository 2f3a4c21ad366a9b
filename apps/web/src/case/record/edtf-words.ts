import { useMemo } from 'react';
import { type EdtfDate, readEdtf, utcDate } from '#libs/vocabulary';
import { localeOf } from '../../lib/locale.js';
import { onceFor } from '../../lib/once-for.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { EDTF_TEXTS } from './edtf.texts.js';

/** Says a date of EDTF in words, such as `May 1991, day not known`; null for what is none. */
export function useEdtfWords(): (text: string) => string | null {
  const t = useTexts(EDTF_TEXTS);
  const { language } = useLanguage();
  return useMemo(() => {
    const formats = FORMATS(language);
    const say = (date: EdtfDate): string => {
      switch (date.kind) {
        case 'day':
          return formats.day.format(utcDate(date.year, date.month, date.day));
        case 'month': {
          const month = formats.month.format(utcDate(date.year, date.month, 1));
          return date.dayUnknown ? t('dayUnknown', { month }) : month;
        }
        case 'season':
          return t(date.season, { year: String(date.year) });
        case 'year':
          return t('year', { year: String(date.year) });
        case 'years':
          return t('years', { from: String(date.from), to: String(date.to) });
      }
    };
    return (text) => {
      const date = readEdtf(text.trim());
      if (!date) return null;
      return date.doubt === 'sure' ? say(date) : t(date.doubt, { date: say(date) });
    };
  }, [t, language]);
}

/** To make them takes longer than to draw a row of a list. */
const FORMATS = onceFor((language) => {
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return {
    day: new Intl.DateTimeFormat(localeOf(language), { ...month, day: 'numeric' }),
    month: new Intl.DateTimeFormat(localeOf(language), month),
  };
});
