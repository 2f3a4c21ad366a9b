import { describe, expect, it } from '@jest/globals';
import { packs } from '../packs/packs.js';
import { CUSTOMS } from '../script/cyrillic.table.js';
import { LATIN_SPELLINGS } from '../script/latin.table.js';
import { findRule, ruleText } from './explain.js';
import { FLAGS } from './flags.table.js';
import { RULES } from './rules.table.js';

const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'] as const;

describe('saying a rule', () => {
  it.each([
    ['cyr.law:ъ>a', 'en', 'ъ written as a: Bulgarian law'],
    ['cyr.nl:ж>zj', 'en', 'ж written as zj: Dutch spelling'],
    ['cyr.nl:ж>zj', 'nl', 'ж geschreven als zj: Nederlandse spelling'],
    ['cyr.hu:с>sz', 'hu', 'с így írva: sz: magyar írásmód'],
    ['cyr.law:ъ>a', 'bg', 'ъ изписано като a: Закон за транслитерацията'],
    ['ro.ai', 'ro', 'â și î sunt același sunet'],
    ['cyr.lv:>s', 'en', '∅ written as s: Latvian spelling'],
    ['flag.CHECK_DIGIT', 'bg', 'контролната цифра не съвпада'],
    ['none.such', 'en', 'none.such'],
  ] as const)('says %s in %s', (id, language, text) => {
    expect(ruleText(id, language)).toBe(text);
  });

  it('has a text in each language for every rule and flag', () => {
    const all = [...RULES.map(({ texts }) => texts), ...Object.values(FLAGS)];
    const missing = all.filter((texts) => LANGUAGES.some((language) => texts[language].trim() === ''));
    expect(missing).toEqual([]);
    expect(all.length).toBeGreaterThan(60);
  });

  it('knows every rule that a table names', () => {
    const named = [
      ...CUSTOMS.map(({ id }) => id),
      ...LATIN_SPELLINGS.map(([, , rule]) => rule),
      ...[...packs.values()].flatMap(({ names }) =>
        [...names.spellings, ...names.genderedEndings].map(({ rule }) => rule),
      ),
    ];
    expect(named.filter((rule) => findRule(rule) === null)).toEqual([]);
  });

  it('gives each rule a source and one row', () => {
    expect(RULES.every(({ source }) => source !== '')).toBe(true);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});
