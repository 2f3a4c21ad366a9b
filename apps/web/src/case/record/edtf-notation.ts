import { useMemo } from 'react';
import { type EdtfDate, readEdtf } from '#libs/vocabulary';
import { TERMS } from '#libs/words';
import { useDayText } from '../../components/day.js';
import type { DateNotation } from '../../components/written-date.js';
import { localeOf } from '../../lib/locale.js';
import { onceFor } from '../../lib/once-for.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { EDTF_TEXTS } from './edtf.texts.js';
import { useEdtfWords } from './edtf-words.js';
import { tidyDate } from './tidy-date.js';

const EXAMPLE = '1988-02-14';
const EXAMPLE_YEAR = '1988';

/** Dates of records as people write them: a day, a month, a year, or about one. How they are kept is on no screen. */
export function useEdtfNotation(): DateNotation {
  const t = useTexts(EDTF_TEXTS);
  const words = useEdtfWords();
  const day = useDayText();
  const { language } = useLanguage();
  return useMemo(() => {
    const about = TERMS.aboutDate[language];
    const written = (value: string, date: EdtfDate): string | null => {
      const sure = value.replace(/[~%?]$/, '');
      if (date.kind === 'day') return day(sure);
      if (date.kind === 'month' && !date.dayUnknown) return MONTHS(language)(sure);
      return date.kind === 'year' && /^\d{4}$/.test(sure) ? sure : null;
    };
    const write = (value: string): string => {
      const date = readEdtf(value);
      const plain = date && written(value, date);
      if (date === null || plain === null) return words(value) ?? value;
      if (date.doubt === 'sure') return plain;
      return date.doubt === 'approximate' ? `${about} ${plain}` : (words(value) ?? value);
    };
    return {
      read: (typed) => (readEdtf(tidyDate(typed)) ? tidyDate(typed) : null),
      write,
      say: (value) => words(value) ?? value,
      wrong: t('wrong', { example: day(EXAMPLE), year: EXAMPLE_YEAR, about: `${about} ${EXAMPLE_YEAR}` }),
    };
  }, [t, words, day, language]);
}

const MONTHS = onceFor((language) => {
  const format = new Intl.DateTimeFormat(localeOf(language), { month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  return (month: string): string => format.format(new Date(`${month}-01`));
});
