import type { Span } from '#libs/content';
import { fill, type Language, type Texts } from '#libs/vocabulary';

const SENTENCE: Texts = {
  en: '{amount} from {start}: {due}',
  nl: '{amount} vanaf {start}: {due}',
  hu: '{start} kezdettel {amount}: {due}',
  bg: '{amount} от {start}: {due}',
  ro: '{amount} de la {start}: {due}',
};

/** Forms by plural category (Unicode CLDR); what a language does not tell apart is `other`. */
const WORKING_DAYS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { one: '{n} working day', other: '{n} working days' },
  nl: { one: '{n} werkdag', other: '{n} werkdagen' },
  hu: { other: '{n} munkanap' },
  bg: { one: '{n} работен ден', other: '{n} работни дни' },
  ro: { one: '{n} zi lucrătoare', few: '{n} zile lucrătoare', other: '{n} de zile lucrătoare' },
};

interface Counted {
  readonly start: Date;
  readonly due: Date;
  readonly timeZone: string;
  readonly language: Language;
}

/** Says how a deadline was counted: "3 months from 30 November 2026: 28 February 2027". */
export function spanSentence(within: Span, { start, due, timeZone, language }: Counted): string {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    dateStyle: 'long',
    ...('hours' in within ? { timeStyle: 'short' } : {}),
  });
  return fill(SENTENCE[language], {
    amount: amountOf(within, language),
    start: day.format(start),
    due: day.format(due),
  });
}

function amountOf(within: Span, language: Language): string {
  if ('workingDays' in within) {
    const forms = WORKING_DAYS[language];
    const form = forms[new Intl.PluralRules(language).select(within.workingDays)] ?? forms['other'] ?? '';
    return fill(form, { n: within.workingDays });
  }
  const unit = (count: number, name: string): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
  if ('hours' in within) return unit(within.hours, 'hour');
  return 'days' in within ? unit(within.days, 'day') : unit(within.calendarMonths, 'month');
}
