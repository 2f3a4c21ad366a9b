import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestIntake } from '../../apps/intake/src/intake.testing.js';
import {
  animationsEnded,
  axeFindings,
  cutBySpacing,
  cutTexts,
  foreignLooks,
  headingFaults,
  lostShapes,
  sidewaysScroll,
} from './accessibility.js';
import { openChromium } from './chromium.js';
import { arriveAtDesk, PICTURES, stepOf, takeSignal } from './desk-visit.js';
import { LANGUAGES, SCHEMES, WIDTHS } from './looks.js';

const TOLD = {
  danger: 'no',
  minor: 'no',
  seen: ['MUN.01', 'MUN.04', 'MUN.05', 'MUN.09'],
  place: 'Voorbeeldkade 3, Demostad',
};
const FOUND = 'The permit is for four beds. The register has eleven people there.';
/** More than a row of one line, less than one of two. */
const ONE_LINE_PX = 48;
/** All of a signal in one picture. */
const HEIGHT = 3000;
const MOST_MS = 120_000;

/** A report of a counter, whose signs open cards: how an officer reads them and says which they read. */
export function cardsSuite(intake: () => TestIntake): void {
  describe('its cards on the page of the desk', () => {
    let browser: Browser;
    let path = '';
    const complaints: string[] = [];
    const arrive = (locale: string): Promise<Page> =>
      arriveAtDesk({ browser, intake: intake(), role: 'triage', locale, complaints });

    const looked = async (page: Page, name: string): Promise<void> => {
      expect(await headingFaults(page)).toEqual([]);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          await animationsEnded(page);
          const found = [await axeFindings(page), await foreignLooks(page)];
          expect([width, colorScheme, ...found]).toEqual([width, colorScheme, [], []]);
          await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        }
        expect([width, await cutTexts(page), await sidewaysScroll(page)]).toEqual([width, [], 0]);
        expect([width, await cutBySpacing(page), await lostShapes(page)]).toEqual([width, [], []]);
      }
      await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
    };

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      browser = await openChromium();
      const id = await intake().told(TOLD, intake().atAuthority(), 'counter-clerk');
      path = `/signals/${id}`;
      // What else was told of that address stands on its page too.
      await intake().told(
        { danger: 'no', minor: 'no', seen: ['HOT.01'], place: TOLD.place },
        intake().visitor(),
        'hotel',
      );
    }, MOST_MS);
    afterAll(() => browser?.close());

    it(
      'A27 says of each for which signs it opened, in words, and keeps which were read for what was found out',
      async () => {
        const page = await arrive('en');
        await page.goto(path);
        await takeSignal(page);
        const card = page.locator('[data-card=many-moves]');
        expect(await card.innerText()).toContain('Address with a striking number of moves');
        expect(await card.innerText()).not.toMatch(/MUN\.\d/);
        await page.getByRole('textbox', { name: 'What you found out' }).fill(FOUND);
        await page.getByRole('checkbox', { name: /^Address with many moves/ }).check();
        await page.getByRole('button', { name: 'Add', exact: true }).click();
        const said = await stepOf(page, 'ENRICHED').innerText();
        expect(said).toContain(FOUND);
        expect(said).toContain('Cards read: Address with many moves');
        expect(said).not.toContain('..');
        // Who took it and when stand in one line, however much somebody wrote below.
        const { height } = (await stepOf(page, 'SCREENED').boundingBox()) ?? { height: Infinity };
        expect(height).toBeLessThan(ONE_LINE_PX);
        await page.context().close();
      },
      MOST_MS,
    );

    it.each(LANGUAGES)(
      '38 is read by everybody in %s: light and dark, wide and narrow',
      async (language) => {
        const page = await arrive(language);
        await page.goto(path);
        for (const shown of ['[data-card]', '[data-link]']) await page.locator(shown).first().waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await looked(page, `desk-cards-${language}`);
        await page.context().close();
      },
      MOST_MS,
    );

    it('23 no page complained', () => {
      expect(complaints).toEqual([]);
    });
  });
}
