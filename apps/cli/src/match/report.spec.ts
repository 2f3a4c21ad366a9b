import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '#libs/national';
import { REMARK_TEXTS, REPORT_TEXTS } from './report-texts.table.js';
import { PAIRS, reportOf } from './report.testing.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pageIn = (language: Language): Promise<string> => reportOf(join(folder, `${language}.html`), language, PAIRS);

const textOf = (page: string): string =>
  page
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<title>(?=[^]*<svg)/g, '')
    .replace(/<[^>]+>/g, ' ');

describe('F17 the report', () => {
  it.each<Language>(['nl', 'hu', 'bg', 'ro'])('holds no English words in %s', async (language) => {
    const text = textOf(await pageIn(language));
    const english = Object.values(REPORT_TEXTS).filter((texts) => texts[language] !== texts.en);
    for (const { en } of english)
      expect(text).not.toMatch(new RegExp(`(^|[^\\p{L}])${en.replace('#', '')}([^\\p{L}]|$)`, 'u'));
    expect(text).toContain(REMARK_TEXTS['CHECK_DIGIT']?.[language]);
  });

  it('ranks by doubt, keeps conflicts apart and shows both records', async () => {
    const page = await pageIn('en');
    const at = (id: string): number => page.indexOf(`<h3>${id}`);
    expect(at('clash')).toBeLessThan(at('doubt'));
    expect(at('doubt')).toBeLessThan(at('sure'));
    for (const text of ['Ана Бонова', '8001010034']) expect(page).toContain(`<td>${text}</td>`);
  });

  it('shows bits that add up to the total', async () => {
    const page = await pageIn('en');
    for (const [table] of page.matchAll(/<table class="evidence">[^]*?<\/table>/g)) {
      const bits = [...table.matchAll(/<td class="n">([^<]+)</g)].map(([, text]) => Number(text));
      const total = bits.pop() ?? Number.NaN;
      expect(bits.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 1);
    }
  });
});
