import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '#libs/national';
import type { Browser } from 'playwright-core';
import { ANA, pairOf, PAIRS, reportOf } from '../../apps/cli/src/match/report.testing.js';
import { axeFindings, sidewaysScroll } from './accessibility.js';
import { openChromium } from './chromium.js';

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

/** With one more of a word without end. */
const SHOWN = [...PAIRS, pairOf('x'.repeat(120), { ...ANA, address: 'y'.repeat(200) }, ANA)];

const writtenIn = (language: Language): Promise<string> => reportOf(join(folder, `${language}.html`), language, SHOWN);

describe('F17: the report of matching', () => {
  it.each<Language>(['en', 'nl', 'hu', 'bg', 'ro'])(
    'has no finding of axe and fits a telephone: %s',
    async (language) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.setContent(await writtenIn(language));
      const scroll = await sidewaysScroll(page);
      const findings = [await axeFindings(page)];
      await page.emulateMedia({ colorScheme: 'dark' });
      findings.push(await axeFindings(page));
      expect({ findings, scroll }).toEqual({ findings: [[], []], scroll: 0 });
      await page.close();
    },
    60_000,
  );
});
