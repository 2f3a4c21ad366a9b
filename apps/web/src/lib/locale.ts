/** Locale of a language for days and times: the English of the pages is British, with the day before the month and 24 hours. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
