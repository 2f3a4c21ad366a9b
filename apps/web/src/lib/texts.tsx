import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { type Language, preferredLanguage, storeLanguage } from './languages.js';
import { speak } from './split-texts.js';
import { withArticles } from './with-articles.js';

/** One visible text in every language, as an ICU message; one that lacks a language does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** The texts of a feature: `export const X_TEXTS = { … } satisfies TextTable` in a file `*.texts.ts`. */
export type TextTable = Readonly<Record<string, Text>>;

export type TextValues = Readonly<Record<string, string | number | Date>>;

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Gives every component the language of the person and the formats that belong to it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((chosen: Language) => {
    const say = (): void => {
      storeLanguage(chosen);
      setLanguage(chosen);
    };
    const reading = speak(chosen);
    if (reading === null) say();
    else void reading.then(say);
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return (
    <LanguageContext value={choice}>
      {/* Texts are given as defaults, whose plurals and numbers are formed in the default locale. */}
      <IntlProvider locale={language} defaultLocale={language} onError={rethrow}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage outside of LanguageProvider');
  return choice;
}

/** Says texts of a table: `const t = useTexts(RECORD_TEXTS); t('title', { count: 3 })`. */
export function useTexts<T extends TextTable>(table: T): (key: keyof T & string, values?: TextValues) => string {
  const { language } = useLanguage();
  const format = useFormat();
  return useCallback((key, values) => format(saidIn(table[key], language) ?? key, values), [format, language, table]);
}

/** Says one text, such as what a feature brings: `const say = useSay(); say(duty.label)`. */
export function useSay(): (text: Text, values?: TextValues) => string {
  const { language } = useLanguage();
  const format = useFormat();
  return useCallback((text, values) => format(saidIn(text, language) ?? '', values), [format, language]);
}

function useFormat(): (text: string, values?: TextValues) => string {
  const intl = useIntl();
  const { language } = useLanguage();
  return useCallback(
    (text, values) => {
      const message = language === 'en' ? withArticles(text, values) : text;
      // The text is its own id, because react-intl caches the parsed message by it.
      return intl.formatMessage({ id: message, defaultMessage: message }, values);
    },
    [intl, language],
  );
}

/** English where the language could not be read, which is a file of its own in the built pages. */
function saidIn(text: Partial<Text> | undefined, language: Language): string | undefined {
  return text?.[language] ?? text?.en;
}

/** Whether a table has a text of this name. */
export function hasText<T extends TextTable>(table: T, name: string): name is keyof T & string {
  return Object.hasOwn(table, name);
}

function rethrow(error: Error): void {
  throw error;
}
