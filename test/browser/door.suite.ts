import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestIntake } from '../../apps/intake/src/intake.testing.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import { openChromium } from './chromium.js';
import { guidePicture } from './guide-picture.js';
import { LANGUAGES, SCHEMES, WIDTHS } from './looks.js';

const MOST_MS = 60_000;
const HEIGHT = 680;
const STORY = 'They are brought at six and fetched after dark. Nobody of them goes into the village.';

/** What somebody who saw something meets at the door, from its first page to what became of it; on the intake of the spec that plays it. */
export function doorSuite(intake: () => TestIntake): void {
  describe('the pages of whoever reports', () => {
    let browser: Browser;
    let page: Page;
    let lang = '';

    const looked = async (name: string, inGuide: string): Promise<void> => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          await animationsEnded(page);
          const found = [await axeFindings(page), await cutTexts(page), await sidewaysScroll(page)];
          expect([name, width, colorScheme, ...found]).toEqual([name, width, colorScheme, [], [], 0]);
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
      if (lang === 'en') await guidePicture(page, inGuide, { fullPage: true });
    };
    const heading = (): Promise<void> => page.locator('h1').waitFor();
    const passedOn = async (id: string): Promise<void> => {
      const officer = await intake().as('triage');
      await officer('POST', `signals/${id}/screening`);
      await officer('POST', `signals/${id}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
      await officer('POST', `signals/${id}/routes`, { targets: ['INVESTIGATION'] });
      const { status } = await officer('POST', `signals/${id}/feedback`, { outcome: 'USED' });
      expect(status).toBeLessThan(300);
    };

    beforeAll(async () => {
      browser = await openChromium();
    }, MOST_MS);
    afterAll(() => browser?.close());

    it.each(LANGUAGES)(
      '38 A16 are read by everybody in %s: the first, code and PIN, and what became of it',
      async (language) => {
        lang = language;
        const extraHTTPHeaders = { 'x-forwarded-for': `203.0.${120 + LANGUAGES.indexOf(language)}.7` };
        page = await (await browser.newContext({ extraHTTPHeaders })).newPage();
        await page.goto(`${await intake().doorUrl()}/?lang=${language}`);
        await looked('door', 'door');
        await page.locator('form:has([value=citizen]) button').click();
        for (const name of ['danger', 'minor']) await page.locator(`[name=${name}][value=no]`).check();
        await page.locator('[name=story]').fill(STORY);
        while ((await page.locator('button[value=send]').count()) === 0) {
          const shown = page.waitForEvent('load');
          await page.locator('button[value=next]').click();
          await shown;
        }
        intake().clock.pass(20_000);
        await page.locator('button[value=send]').click();
        await page.locator('dl.keep').waitFor();
        await looked('door-sent', 'door-sent');
        const [code = '', pin = ''] = await page.locator('dl.keep dd').allInnerTexts();
        const sql = 'select signal_id as id from signal order by received_at desc limit 1';
        const [{ id }] = await intake().database.dataSource.query(sql);
        await passedOn(id);
        await page.locator('main a[href^="/box"]').click();
        await page.locator('[name=code]').fill(code);
        await page.locator('[name=pin]').fill(pin);
        await page.locator('button[value=open]').click();
        await page.locator('button[value=pause]').waitFor();
        await heading();
        expect(await page.locator('dl dd').count()).toBe(3);
        if (language === 'en') expect(await page.locator('dl dt').last().innerText()).toMatch(/^\d+ \w+ \d{4}$/);
        await looked('door-box', 'door-box');
        await page.context().close();
      },
      2 * MOST_MS,
    );
  });
}
