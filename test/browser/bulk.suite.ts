import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { HELD } from './held.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const MANY = 200;
const WORD = 'tweehonderd';
const HEIGHT = 800;
const LONG_MS = 120_000;
const SECOND_MS = 1000;
/** Where the same takes longer than a sixth of that with one record, the machine is slow, and many may take so many times as long. */
const SLOW = 6;
/** The machine does other things too: what the page can do is what it does in the best of some tries. */
const TRIES = 3;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const LOOKS = [
  [WIDE, 'light'],
  [WIDE, 'dark'],
  [NARROW, 'light'],
  [NARROW, 'dark'],
] as const;

/** Two hundred records of a filter, given to a country at once. */
export function bulkSuite(stage: Stage): void {
  describe('two hundred records of a filter', () => {
    let sanne: Visitor;
    let page: Page;
    let clicks = 0;
    const dialog = (): Locator => page.getByRole('dialog', { name: /^Share: / });
    const countries = (): Locator => dialog().getByRole('radiogroup');
    const all = (): Locator =>
      countries()
        .filter({ hasText: /^\s*RO/ })
        .getByRole('radio', { name: 'All values', exact: true });
    const send = (): Locator => dialog().getByRole('button').last();
    const click = (what: Locator): Promise<void> => {
      clicks += 1;
      return what.click();
    };
    const selectAll = (): Promise<void> => click(page.getByRole('checkbox', { name: 'Select all' }));
    const timed = async (work: () => Promise<void>): Promise<number> => {
      const from = performance.now();
      await work();
      return performance.now() - from;
    };
    /** The longer of both waits: for the countries to choose, and from the last click on for the effects. */
    const longest = async (): Promise<number> => {
      const opened = await timed(async () => {
        await click(page.getByRole('button', { name: 'Share', exact: true }));
        await countries().first().waitFor();
      });
      const shown = await timed(async () => {
        clicks += 1;
        await all().check();
        await dialog().locator('[data-audience=answer]').waitFor();
      });
      return Math.max(opened, shown);
    };
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    };
    const filter = async (words: string, count: number): Promise<void> => {
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await sanne.settled();
      await page.getByRole('searchbox', { name: 'Search in these records' }).fill(words);
      await page.waitForURL(/[?&]s=/);
      await page.locator(`table[aria-rowcount="${count + 1}"]`).waitFor();
    };
    /** How many of them RO has. */
    const arrived = async (): Promise<number> => {
      const session = await stage.network.as('ro', 'investigator');
      const search = `spaces/${stage.spaceId}/records/search`;
      const { total } = await session.post<{ total: { count: number } }>(search, { q: WORD, limit: 1 });
      return total.count;
    };

    beforeAll(async () => {
      const session = await stage.network.as('nl', 'investigator');
      const records = Array.from({ length: MANY }, (_, i) => ({
        type: 'person',
        release: [],
        legalBasis: 'Demo code of criminal procedure, art. 5',
        statements: [
          { property: 'name', value: `${WORD} ${i === 0 ? 'eerste' : `persoon${i}`}` },
          { property: 'birthDate', value: '1984' },
          { property: 'phone', value: `+316${String(10_000_000 + i)}` },
        ],
      }));
      await session.post(`spaces/${stage.spaceId}/records/batch`, { records });
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn(`/cases/${stage.spaceId}`);
    }, LONG_MS);
    afterAll(() => sanne.leave());

    it(
      '5 are shared by four clicks, what that does is shown within a second, and one key takes all of it back',
      async () => {
        await filter(`${WORD} eerste`, 1);
        await selectAll();
        const one = await longest();
        await close();
        await filter(WORD, MANY);
        clicks = 0;
        await selectAll();
        await page.getByText(`${MANY} selected`).waitFor();
        const times: number[] = [];
        for (let i = 0; i < TRIES; i += 1) {
          if (i > 0) await close();
          clicks = 1;
          times.push(await longest());
        }
        const first = await dialog().locator('[data-effect]').first().innerText();
        expect(first.replaceAll(/\s+/g, ' ')).toContain(`${MANY} records`);
        for (const [width, colorScheme] of LOOKS) {
          await page.setViewportSize({ width, height: HEIGHT });
          await page.emulateMedia({ colorScheme });
          await animationsEnded(page);
          await page.screenshot({ path: join(PICTURES, `bulk-${width}.${colorScheme}.png`) });
          expect([width, colorScheme, await sidewaysScroll(page), await axeFindings(page)]).toEqual([
            width,
            colorScheme,
            0,
            [],
          ]);
        }
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: WIDE, height: HEIGHT });
        await click(send());
        await page.getByText(HELD).waitFor();
        expect([clicks, await dialog().count()]).toEqual([4, 0]);
        expect(Math.min(...times)).toBeLessThan(Math.max(SECOND_MS, SLOW * one));
        await page.keyboard.press('z');
        await page.getByText('Undone. Nothing was sent.').waitFor();
        await dialog().locator('[data-audience=answer]').waitFor();
        expect([await all().isChecked(), await arrived()]).toEqual([true, 0]);
        await send().click();
        await eventually(async () => expect(await arrived()).toBe(MANY), LONG_MS);
      },
      2 * LONG_MS,
    );

    it('no page complained', () => {
      expect(sanne.complaints).toEqual([]);
    });
  });
}
