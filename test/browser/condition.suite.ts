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
  sidewaysScroll,
} from './accessibility.js';
import { openChromium } from './chromium.js';
import { guidePicture } from './guide-picture.js';

const STORY = 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.';
const CALM = { danger: 'no', minor: 'no', story: STORY };
const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'] as const;
const WIDTHS = [1280, 640, 390, 320] as const;
const HEIGHT = 800;
const LATE = '2026-01-05T08:00:00Z';
const MOST_MS = 60_000;

/** The home of operations of an intake, in a browser; on the intake of the spec that plays it. */
export function conditionSuite(intake: () => TestIntake): void {
  describe('its home of operations', () => {
    let browser: Browser;
    let signalId = '';
    const arrive = async (locale: string): Promise<Page> => {
      const { home, login, password } = intake().login('operations');
      const viewport = { width: WIDTHS[0], height: HEIGHT };
      const context = await browser.newContext({ locale, viewport, reducedMotion: 'reduce', baseURL: home });
      const page = await context.newPage();
      await page.goto('/api/v1/sign-in?returnTo=/');
      await page.locator('select').selectOption(login);
      await page.locator('input[type=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.locator('[data-cause]').first().waitFor();
      return page;
    };
    const causes = (page: Page): Promise<(string | null)[]> =>
      page.locator('[data-cause]').evaluateAll((all) => all.map((card) => card.getAttribute('data-cause')));

    beforeAll(async () => {
      browser = await openChromium();
      await intake().asOwner("update signal set state = 'DISMISSED'");
      await intake().asOwner('delete from handover_out');
      await intake().asOwner('update feedback set given_at = now()');
      signalId = await intake().told(CALM);
      await intake().asOwner(`update signal set due_at = '2999-01-01T00:00:00Z' where signal_id = '${signalId}'`);
    }, MOST_MS);
    afterAll(() => browser?.close());

    it(
      '43 says that it is well, then whose turn it is and what to do, and never what was told',
      async () => {
        const page = await arrive('en');
        expect([await causes(page), await page.locator('[data-way=in] time').count()]).toEqual([['WELL'], 1]);
        await intake().asOwner(`update signal set due_at = '${LATE}' where signal_id = '${signalId}'`);
        await intake().asOwner(
          `insert into handover_out (caller, kind, signal_id, body) values ('gateway', 'INVESTIGATION', '${signalId}', '{}')`,
        );
        await intake().asOwner(
          `insert into route (signal_id, target, rules, by_id, at) values ('${signalId}', 'INVESTIGATION', '{}', 'sanne', '${LATE}')`,
        );
        await page.reload();
        await page.locator('[data-cause=LATE]').waitFor();
        expect(await causes(page)).toEqual(['UNFETCHED', 'LATE']);
        const [first = '', second = ''] = await page.locator('[data-cause]').allInnerTexts();
        expect(first).toMatch(/^Waiting on us·?\s+Since .* the gateway has not fetched 1 signal/);
        expect(second).toMatch(/^Waiting on triage·?\s+1 signal has waited .*\s+Tell the head of triage\./s);
        expect(await page.locator('main').innerText()).not.toMatch(/greenhouse|Six men/);
        await page.getByRole('link', { name: /intake-unfetched/ }).click();
        await page.getByRole('dialog').getByText('Start the gateway', { exact: false }).waitFor();
        await page.context().close();
      },
      MOST_MS,
    );

    it.each(LANGUAGES)(
      '43 is read by everybody in %s: light and dark, wide and narrow',
      async (language) => {
        const page = await arrive(language);
        expect([await page.locator('html').getAttribute('lang'), await headingFaults(page)]).toEqual([language, []]);
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme });
          await animationsEnded(page);
          expect([colorScheme, await axeFindings(page), await foreignLooks(page)]).toEqual([colorScheme, [], []]);
        }
        if (language === 'en') await guidePicture(page, 'intake');
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT });
          await animationsEnded(page);
          expect([width, await cutTexts(page), await sidewaysScroll(page)]).toEqual([width, [], 0]);
        }
        expect(await cutBySpacing(page)).toEqual([]);
        await page.context().close();
      },
      2 * MOST_MS,
    );

    it(
      '43 says so where intake does not answer, and that it is ours to mend',
      async () => {
        const page = await arrive('en');
        await page.route('**/api/v1/condition', (route) => route.abort());
        await page.locator('[data-cause=AWAY]').waitFor({ timeout: MOST_MS });
        expect(await causes(page)).toEqual(['AWAY']);
        expect(await page.locator('[data-cause]').innerText()).toMatch(
          /^Waiting on us\s+Intake has not answered since /,
        );
        await page.context().close();
      },
      MOST_MS,
    );
  });
}
