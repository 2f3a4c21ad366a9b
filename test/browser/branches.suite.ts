import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestIntake } from '../../apps/intake/src/intake.testing.js';
import { axeFindings } from './accessibility.js';
import { openChromium } from './chromium.js';

const MOST_MS = 60_000;
const STORY = 'They are brought at six and fetched after dark.';
/** Questions of the branches, each under its field. */
const BRANCHES = {
  hours: 'Hours of work',
  work: 'about the work',
  contacts: 'those around',
  begging: 'about the begging',
};

/** What the form of everybody asks of each form of exploitation, in a browser; on the intake of the spec that plays it. */
export function branchesSuite(intake: () => TestIntake): void {
  describe('the form of everybody', () => {
    let browser: Browser;
    let networks = 0;

    beforeAll(async () => {
      browser = await openChromium();
    }, MOST_MS);
    afterAll(() => browser?.close());

    /** Fills in the form up to the kind of exploitation. */
    async function choosing(form: string): Promise<Page> {
      const extraHTTPHeaders = { 'x-forwarded-for': `203.0.${++networks}.7` };
      const page = await (await browser.newContext({ extraHTTPHeaders })).newPage();
      await page.goto(`${await intake().doorUrl()}/?lang=en`);
      await page.locator('form:has([value=citizen]) button').click();
      for (const name of ['danger', 'minor']) await page.locator(`[name=${name}][value=no]`).check();
      await page.locator('[name=story]').fill(STORY);
      await page.locator('button[value=next]').click();
      await page.locator(`[name=forms][value=${form}]`).check();
      return page;
    }

    /** Goes on to the last page; which questions of branches were asked on the way. */
    async function askedOn(page: Page, answer: (page: Page) => Promise<void>): Promise<readonly string[]> {
      const asked = new Set<string>();
      while ((await page.locator('button[value=send]').count()) === 0) {
        await go(page, 'next');
        for (const id of Object.keys(BRANCHES)) if ((await page.locator(`#f-${id}`).count()) > 0) asked.add(id);
        expect(await axeFindings(page)).toEqual([]);
        await answer(page);
      }
      return [...asked];
    }

    it.each([
      ['ForcedBegging', ['begging'], 'BEG.02'],
      ['ForcedLabour', ['hours', 'work'], 'LAB.07'],
      ['SexualExploitation', ['contacts'], 'LOV.08'],
    ] as const)(
      'A28 asks of %s what belongs to it and nothing of the others, and keeps what was ticked',
      async (form, branch, sign) => {
        const page = await choosing(form);
        const tick = async (shown: Page): Promise<void> => {
          const box = shown.locator(`[value="${sign}"]`);
          if ((await box.count()) > 0) await box.check();
        };
        expect(await askedOn(page, tick)).toEqual(branch);
        const review = await page.locator('main').innerText();
        for (const [id, words] of Object.entries(BRANCHES))
          expect([id, review.includes(words)]).toEqual([id, branch.some((one) => one === id)]);
        await page.locator('button[value=send]').click();
        await page.getByRole('heading', { level: 1, name: 'It was received' }).waitFor();
        const [row] = await intake().database.dataSource.query(
          `select content from signal where content -> 'answers' -> 'forms' ? '${form}'`,
        );
        expect(Object.values(row.content.answers)).toContainEqual([sign]);
        await page.context().close();
      },
      MOST_MS,
    );

    it(
      'A28 lets go of what was ticked in a branch that was left for another',
      async () => {
        const page = await choosing('ForcedLabour');
        await go(page, 'next');
        while ((await page.locator('#f-work').count()) === 0) await go(page, 'next');
        await page.locator('[value="LAB.14"]').check();
        while ((await page.locator('#f-forms').count()) === 0) await go(page, 'back');
        await page.locator('[name=forms][value=ForcedLabour]').uncheck();
        await page.locator('[name=forms][value=ForcedBegging]').check();
        expect(await askedOn(page, async () => {})).toEqual(['begging']);
        expect(await page.locator('main').innerText()).not.toContain('Contract in a language');
        await page.context().close();
      },
      MOST_MS,
    );
  });
}

/** Presses a button and waits for the page behind it, which comes once the script found that there is a line. */
async function go(page: Page, to: 'next' | 'back'): Promise<void> {
  const shown = page.waitForEvent('load');
  await page.locator(`button[value=${to}]`).click();
  await shown;
}
