import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Texts } from '#libs/vocabulary';
import { HTTP_ERROR_TEXTS } from '../problem/http-error.messages.table.js';
import { TITLES } from '../problem/titles.table.js';
import { RULE_HINTS } from '../validation/rule-hints.table.js';

const tables = Object.entries<Readonly<Record<string, Texts>>>({ HTTP_ERROR_TEXTS, TITLES, RULE_HINTS });
const rows = tables.flatMap(([table, texts]) =>
  Object.entries(texts).map(([key, text]) => [table, key, text] as const),
);

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('tables of texts', () => {
  it.each(rows)('%s %s is told in every language, with the same places', (_, __, texts) => {
    for (const language of LANGUAGES) {
      expect(texts[language].trim()).not.toBe('');
      expect(places(texts[language])).toEqual(places(texts.en));
    }
  });

  it.each(rows)('%s %s is in Cyrillic in Bulgarian', (_, __, texts) => {
    expect(texts.bg).toMatch(/[\u0400-\u04ff]/);
  });

  it.each(rows)('%s %s is translated, not copied', (_, __, texts) => {
    expect(new Set(LANGUAGES.map((language) => texts[language])).size).toBe(LANGUAGES.length);
  });
});
