import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PairMatcher, type RecordFields } from '#libs/matching';
import type { Language } from '#libs/national';
import type { Browser } from 'playwright-core';
import { writeReport, type ReportedPair } from '../../apps/cli/src/match/report.js';
import { seriousFindings, sidewaysScroll } from './accessibility.js';
import { openChromium } from './chromium.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });
let browser: Browser;
let folder = '';

beforeAll(async () => {
  browser = await openChromium();
  folder = await mkdtemp(join(tmpdir(), 'report-'));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

function pairOf(id: string, left: RecordFields, right: RecordFields): ReportedPair {
  const { explanation } = matcher.judge(left, right);
  return { leftId: id, rightId: `${id}b`, leftLine: 2, rightLine: 3, explanation, records: [left, right] };
}

/** Invented people: one pair that is sure, one in doubt, one that contradicts itself, one of a word without end. */
const ANA = { country: 'bg', name: 'Ана Бонева', birthDate: '1980-05-06' };
const PAIRS = [
  pairOf('sure', { ...ANA, nationalId: '8001010076' }, { ...ANA, nationalId: '8001010076' }),
  pairOf('doubt', { country: 'bg', name: 'Ана Бонева' }, { country: 'bg', name: 'Ана Бонова' }),
  pairOf('clash', { ...ANA, nationalId: '8001010013' }, { ...ANA, nationalId: '8001010034' }),
  pairOf('x'.repeat(120), { ...ANA, address: 'y'.repeat(200) }, ANA),
];

async function writtenIn(language: Language): Promise<string> {
  const file = join(folder, `${language}.html`);
  await writeReport(file, {
    title: 'pairs',
    language,
    facts: [['shown', PAIRS.length]],
    scores: PAIRS.map(({ explanation }) => explanation.score),
    bandsFrom: [0],
    weights: matcher.weights,
    pairs: PAIRS,
    problems: [{ file: 'a.csv', line: 2, code: 'CHECK_DIGIT', side: 'left', field: 'nationalId' }],
  });
  return readFile(file, 'utf8');
}

describe('F17 acceptance 8: the report of matching', () => {
  it.each<Language>(['en', 'nl', 'hu', 'bg', 'ro'])(
    'has no finding of axe and fits a telephone: %s',
    async (language) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.setContent(await writtenIn(language));
      const scroll = await sidewaysScroll(page);
      const findings = [await seriousFindings(page)];
      await page.emulateMedia({ colorScheme: 'dark' });
      findings.push(await seriousFindings(page));
      expect({ findings, scroll }).toEqual({ findings: [[], []], scroll: 0 });
      await page.close();
    },
    60_000,
  );
});
