import type { LANGUAGES } from '#libs/vocabulary';

export type Language = (typeof LANGUAGES)[number];

/** Languages of the page by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  nl: 'Nederlands',
  hu: 'Magyar',
  bg: 'Български',
  ro: 'Română',
};

const STORED = 'joinder.language';

export function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(LANGUAGE_NAMES, text);
}

/** The language chosen before, else the first of the browser's that the page speaks, else English. */
export function preferredLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
}
