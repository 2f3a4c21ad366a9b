import { describe, expect, it } from '@jest/globals';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGE_NAMES } from './languages.js';
import type { TextTable } from './texts.js';

const SOURCES = join(import.meta.dirname, '..');
const files = globSync('**/*.texts.ts', { cwd: SOURCES });

/** Types of nodes that stand for a value: argument, number, date, time, select, plural (icu-messageformat-parser, `TYPE`). */
const PLACE_TYPES = [1, 2, 3, 4, 5, 6];

/** Names of the places of a message, with those inside of plurals: nodes of its tree that are no text of their own. */
function places(text: string, language: string): readonly string[] {
  const names = new Set<string>();
  JSON.stringify(new IntlMessageFormat(text, language).getAst(), (_key, node: unknown) => {
    if (isPlace(node)) names.add(node.value);
    return node;
  });
  return [...names].sort();
}

function isPlace(node: unknown): node is { readonly value: string } {
  if (typeof node !== 'object' || node === null || !('type' in node) || !('value' in node)) return false;
  return PLACE_TYPES.includes(Number(node.type)) && typeof node.value === 'string';
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
