import type { Judged } from '../content.js';
import type { Problem } from './problem.js';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const WRITTEN: Readonly<Record<string, 'Latin' | 'Cyrillic'>> = {
  en: 'Latin',
  nl: 'Latin',
  hu: 'Latin',
  bg: 'Cyrillic',
  ro: 'Latin',
};
/** Short texts are often the same word in two languages. */
const COPY_WORDS = 3;

/** Bulgarian is written in Cyrillic, the others are not, and no language is a copy of English. */
export function textProblems({ path, body }: Judged): readonly Problem[] {
  return textsIn(body, '').flatMap(({ at, texts }) =>
    Object.entries(texts).flatMap(([language, text]) => {
      const sentence = wrongIn(language, text, texts['en'] ?? '');
      return sentence === null ? [] : [{ path, at: `${at}/${language}`, sentence }];
    }),
  );
}

function wrongIn(language: string, text: string, english: string): string | null {
  const script = WRITTEN[language];
  if (script === 'Cyrillic' && !CYRILLIC.test(text)) return 'Bulgarian is written in Cyrillic';
  if (script === 'Latin' && CYRILLIC.test(text)) return 'has Cyrillic letters';
  const isCopy = language !== 'en' && text === english && text.split(/\s+/).length >= COPY_WORDS;
  return isCopy ? 'is a copy of the English text' : null;
}

interface Found {
  readonly at: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Whatever has an English text is a text in several languages. */
function textsIn(value: unknown, at: string): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTexts(value)) return [{ at, texts: value }];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, `${at}/${name}`));
}

function isTexts(value: object): value is Readonly<Record<string, string>> {
  return 'en' in value && Object.values(value).every((text) => typeof text === 'string');
}
