import { describe, expect, it } from '@jest/globals';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGE_NAMES } from './languages.js';
import type { TextTable } from './texts.js';

const SOURCES = join(import.meta.dirname, '..');
const files = globSync('**/*.texts.ts', { cwd: SOURCES });

/** Names of the places of a message, with those inside of plurals. */
function places(text: string, language: string): readonly string[] {
  const names = new Set<string>();
  JSON.stringify(new IntlMessageFormat(text, language).getAst(), (key, value: unknown) => {
    if (key === 'value' && typeof value === 'string' && text.includes(`{${value}`)) names.add(value);
    return value;
  });
  return [...names].sort();
}

describe('texts', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(3);
  });

  it.each(files)('of %s say the same in every language', async (file) => {
    const tables: Record<string, TextTable> = await import(join(SOURCES, file));
    for (const [name, table] of Object.entries(tables)) {
      for (const [key, text] of Object.entries(table)) {
        const wanted = places(text.en, 'en');
        for (const language of Object.keys(LANGUAGE_NAMES)) {
          const said = Object.entries(text).find(([code]) => code === language)?.[1] ?? '';
          expect([name, key, language, said.trim() !== '']).toEqual([name, key, language, true]);
          expect([name, key, language, places(said, language)]).toEqual([name, key, language, wanted]);
        }
      }
    }
  });
});
