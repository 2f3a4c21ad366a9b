import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, cutTexts, foreignLooks } from './accessibility.js';
import { LONG_NAME, PlantedRecords } from './planted-records.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

/** More than one reads at once, so that the list reads on. */
const ENOUGH = 300;
const HEIGHT = 800;
const NARROW_HEIGHT = 844;
const ROW_PX = 32;
const CARD_PX = 64;
const PATIENCE_MS = 20_000;
const FROM_GATEWAY_MS = 300;
const FROM_CACHE_MS = 100;
const WHOLE_ROWS = inPage('whole-rows.js');
const PEEK_TIMES = inPage('peek-times.js');
const HEAD_LINES = inPage('head-lines.js');

function inPage(name: string): string {
  return readFileSync(join(import.meta.dirname, 'in-page', name), 'utf8');
}

/** Rows that are seen in full, and their height. */
interface WholeRows {
  readonly count: number;
  readonly heights: readonly number[];
}

/** The list of records as people work with it: what is on a screen, and what keys and mouse do. */
export function listSuite(stage: Stage): void {
  describe('the list of records', () => {
    let sanne: Visitor;
    let page: Page;
    let planted: PlantedRecords;
    beforeAll(async () => {
      planted = await PlantedRecords.plant(stage, ENOUGH);
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      page = sanne.page;
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn('/cases');
    });
    afterAll(async () => {
      await planted.remove();
      await sanne.leave();
    });

    const rows = () => page.locator('tr[data-row]');
    const begin = async (): Promise<void> => {
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await rows().first().waitFor();
      // The columns of the countries come with the case, which may be read after the rows.
      await page.locator('[data-list] [data-delivery]').first().waitFor();
      await focusOn(0);
    };
    /** Row of the list that has the focus. */
    const focused = () =>
      page.evaluate<number>('Number(document.activeElement?.closest("tr[data-row]")?.dataset.row ?? -1)');
    const focusOn = (row: number) => eventually(async () => expect(await focused()).toBe(row), PATIENCE_MS);
    const peek = () => page.getByRole('complementary');
    const nameOf = async (row: number): Promise<string> =>
      (await page.locator(`tr[data-row="${row}"] a`).getAttribute('title')) ?? '';

    it('13 shows at least 20 whole rows of 32 px, with a record beside it and without', async () => {
      await begin();
      const fills = async (): Promise<void> => {
        await animationsEnded(page);
        const { count, heights } = await page.evaluate<WholeRows>(WHOLE_ROWS);
        expect(heights).toEqual([ROW_PX]);
        expect(count).toBeGreaterThanOrEqual(20);
      };
      await fills();
      await page.keyboard.press('Space');
      await peek().waitFor();
      await fills();
      await page.keyboard.press('Escape');
    });

    it('13 shows 10 cards at 390x844, with one sheet of filters', async () => {
      await page.setViewportSize({ width: NARROW, height: NARROW_HEIGHT });
      await begin();
      const { count, heights } = await page.evaluate<WholeRows>(WHOLE_ROWS);
      expect(heights).toEqual([CARD_PX]);
      expect(count).toBeGreaterThanOrEqual(10);
      await page.getByRole('button', { name: /^Filter/ }).click();
      const sheet = page.getByRole('dialog', { name: 'Filter' });
      await sheet.getByRole('searchbox', { name: 'Search in these records' }).waitFor();
      await sheet.getByRole('radio', { name: 'Name, A to Z' }).waitFor();
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it('13 cuts no name of 28 letters beside an open record', async () => {
      await begin();
      await page.keyboard.press('/');
      await page.keyboard.type(LONG_NAME);
      const link = page.getByRole('link', { name: LONG_NAME });
      await link.waitFor();
      await page.locator('tr[data-row="0"] td').last().click();
      await peek().waitFor();
      await animationsEnded(page);
      const [text, place] = await link
        .locator('span')
        .first()
        .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
      expect(text).toBeLessThanOrEqual(place ?? 0);
    });

    it('13 has heads on one line, those that sort and those that do not', async () => {
      await begin();
      const lines = await page.evaluate<readonly number[]>(HEAD_LINES);
      expect(lines.length).toBeGreaterThanOrEqual(7);
      expect(new Set(lines).size).toBe(1);
    });

    it('13 moves nothing when a filter is set', async () => {
      await begin();
      const tops = () =>
        page.evaluate<number[]>(
          '[...document.querySelectorAll("h1, thead th")].map((e) => e.getBoundingClientRect().top)',
        );
      const before = await tops();
      await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /Type/ }).click();
      await page.getByRole('menuitemcheckbox', { name: /^Person/ }).click();
      await page.waitForURL(/type=person/);
      expect(await tops()).toEqual(before);
      await page.keyboard.press('Escape');
    });

    it('14 opens with the focus on its first row; j and k move it, Space looks, Escape gives the focus back', async () => {
      await begin();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await focusOn(2);
      await page.keyboard.press('k');
      await focusOn(1);
      await page.keyboard.press('Space');
      await page.getByRole('complementary', { name: await nameOf(1), exact: true }).waitFor();
      await page.keyboard.press('j');
      await page.getByRole('complementary', { name: await nameOf(2), exact: true }).waitFor();
      await focusOn(2);
      await page.keyboard.press('Escape');
      await peek().waitFor({ state: 'hidden' });
      await focusOn(2);
    });

    it('14 chooses rows with x, a range with Shift and x, and all that is filtered with Ctrl and A', async () => {
      await begin();
      const says = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
      await page.keyboard.press('x');
      await says(/^1 selected/);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('Shift+X');
      await says(/^3 selected/);
      await page.keyboard.press('Control+a');
      const count = (await page.locator('[data-list] table').getAttribute('aria-rowcount')) ?? '';
      await says(new RegExp(`^${Number(count) - 1} selected`));
      await page.keyboard.press('Escape');
      await page.getByText(/selected/).waitFor({ state: 'hidden' });
    });

    it('14 Back returns to the place, the focus, the filter and the record beside the list', async () => {
      await begin();
      await page.keyboard.press('o');
      await page.getByRole('menuitemradio', { name: 'Name, A to Z' }).click();
      await page.waitForURL(/sort=name/);
      // The list begins anew where it comes in its new order: what was pressed before leads nowhere.
      await page.locator('[data-list]:not([data-old]) th[aria-sort="ascending"]').waitFor();
      await focusOn(0);
      for (let step = 0; step < 26; step += 1) await page.keyboard.press('j');
      await focusOn(26);
      await page.keyboard.press('Space');
      const name = await nameOf(26);
      await page.getByRole('complementary', { name, exact: true }).waitFor();
      const top = await page.locator('[data-list]').evaluate((list) => list.scrollTop);
      expect(top).toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      await page.waitForURL(/records\/[\da-f-]{36}$/);
      await page.goBack();
      await page.getByRole('complementary', { name, exact: true }).waitFor();
      await focusOn(26);
      expect(await page.locator('[data-list]').evaluate((list) => list.scrollTop)).toBe(top);
      expect(new URL(page.url()).searchParams.get('sort')).toBe('name');
      await page.keyboard.press('Escape');
    });

    it('14 a click looks at a record, a double click opens it', async () => {
      await begin();
      const cell = page.locator('tr[data-row="3"] td').last();
      const name = await nameOf(3);
      await cell.click();
      await page.getByRole('complementary', { name, exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await cell.dblclick();
      await page.waitForURL(/records\/[\da-f-]{36}$/);
    });

    it('17 a filter takes several values, says what each would give, and the count is that of the rows that are there', async () => {
      await begin();
      await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /Type/ }).click();
      const reader = await stage.network.as('nl', 'investigator');
      const persons = await reader.post<{ total: { count: number } }>(`spaces/${stage.spaceId}/records/search`, {
        type: ['person'],
      });
      await page
        .getByRole('menuitemcheckbox', { name: new RegExp(`^Person ?, ${persons.total.count} records$`) })
        .click();
      await page.getByRole('menuitemcheckbox', { name: /^Vehicle ?, \d+ records?$/ }).click();
      await page.waitForURL((url) => url.searchParams.get('type') === 'person,vehicle');
      await page.keyboard.press('Escape');
      const { total } = await reader.post<{ total: { count: number } }>(`spaces/${stage.spaceId}/records/search`, {
        type: ['person', 'vehicle'],
      });
      await page
        .getByRole('status')
        .filter({ hasText: `${total.count} record` })
        .waitFor();
      expect(total.count).toBeGreaterThan(0);
    });

    it('17 a record beside the list is painted 300 ms after the key, and 100 ms where it was seen before', async () => {
      await begin();
      await page.evaluate(PEEK_TIMES);
      const times = () => page.evaluate<number[]>('window.peekTimes');
      const keys = ['Space', 'j', 'j', 'j', 'k', 'k', 'k'];
      for (const [before, key] of keys.entries()) {
        await page.keyboard.press(key);
        await eventually(async () => expect(await times()).toHaveLength(before + 1), PATIENCE_MS);
      }
      const [first, again] = [(await times()).slice(0, 4), (await times()).slice(4)];
      // The machine does other things too: what the page can do is what it does in the best of some tries.
      expect(Math.min(...first)).toBeLessThanOrEqual(FROM_GATEWAY_MS);
      expect(Math.min(...again)).toBeLessThanOrEqual(FROM_CACHE_MS);
    });

    it('38 the record beside the list, what is chosen, the order and the filters can be read by everybody', async () => {
      await begin();
      const looksWell = async (what: string): Promise<void> => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await animationsEnded(page);
          const faults = [await axeFindings(page), await cutTexts(page), await foreignLooks(page)];
          expect([what, colorScheme, ...faults]).toEqual([what, colorScheme, [], [], []]);
        }
        await page.emulateMedia({ colorScheme: 'light' });
      };
      await page.keyboard.press('x');
      await page.keyboard.press('Space');
      await peek().getByRole('heading', { level: 2 }).first().waitFor();
      await looksWell('beside');
      await page.keyboard.press('Escape');
      await peek().waitFor({ state: 'hidden' });
      await focusOn(0);
      await page.keyboard.press('o');
      await page.getByRole('menuitemradio', { name: 'Name, A to Z' }).waitFor();
      await looksWell('order');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Filter/ }).click();
      await page.getByRole('dialog', { name: 'Filter' }).waitFor();
      await looksWell('filters');
      await page.keyboard.press('Escape');
    });

    it('17 what is new waits behind a chip, and moves no row', async () => {
      await begin();
      const count = await page
        .getByRole('status')
        .filter({ hasText: /record/ })
        .textContent();
      const first = await nameOf(0);
      const writer = await stage.network.as('nl', 'investigator');
      await writer.post(`spaces/${stage.spaceId}/records`, {
        type: 'person',
        release: [],
        legalBasis: 'Demo code of criminal procedure, art. 5',
        statements: [{ property: 'name', value: 'Nieuwe Voorbeeldpersoon' }],
      });
      const chip = page.getByRole('button', { name: '+1 new · show' });
      await chip.waitFor();
      expect(await nameOf(0)).toBe(first);
      expect(
        await page
          .getByRole('status')
          .filter({ hasText: /record/ })
          .textContent(),
      ).toBe(count);
      await chip.click();
      await page.getByRole('link', { name: /Nieuwe Voorbeeldpersoon/ }).waitFor();
      await focusOn(0);
    });
  });
}
