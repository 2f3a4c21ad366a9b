import { useMemo } from 'react';
import { useLanguage } from '../lib/texts.js';

/** Names a language by its BCP 47 tag, in the language of the page; a tag that names none is shown as it is. */
export function useLanguageName(): (tag: string) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    return (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag; // Another country wrote something that only looks like a tag.
      }
    };
  }, [language]);
}
