import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import { expectInSight } from './in-sight.js';
import type { Stage } from './stage.js';
import { NARROW, SMALLEST, Visitor } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 844;
const PATIENCE_MS = 5000;

/** What can be done with a record and with a case where there is room for one pane alone. */
export function narrowSuite(stage: Stage): void {
  describe.each([
    { language: 'en', share: 'Share', more: 'More', sheet: 'What can be done', rows: ['Change', 'Ask', 'Follow'] },
    { language: 'bg', share: 'Предоставяне', more: 'Още', sheet: 'Какво може да се направи', rows: [] },
  ])('what can be done on a narrow screen in $language', ({ language, share, more, sheet, rows }) => {
    let sanne: Visitor;
    let page: Page;
    const button = (name: string) => page.locator('[data-actions]').getByRole('button', { name, exact: true });
    const dialog = () => page.getByRole('dialog', { name: sheet });
    /** What closes gives the focus back a moment later. */
    const getsFocus = (name: string): Promise<void> =>
      button(name).and(page.locator(':focus')).waitFor({ timeout: PATIENCE_MS });
    const read = async (name: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await animationsEnded(page);
        await page.screenshot({ path: join(PICTURES, `${name}-390.${language}.${colorScheme}.png`) });
        expect([colorScheme, await axeFindings(page)]).toEqual([colorScheme, []]);
      }
      for (const width of [SMALLEST, NARROW]) {
        await page.setViewportSize({ width, height: HEIGHT });
        await animationsEnded(page);
        expect([width, await cutTexts(page), await sidewaysScroll(page)]).toEqual([width, [], 0]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    const openSheet = async (): Promise<void> => {
      await button(more).click();
      await dialog().waitFor();
      await animationsEnded(page);
    };

    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language, width: NARROW });
      ({ page } = sanne);
      await page.setViewportSize({ width: NARROW, height: HEIGHT });
      await sanne.signIn(`/cases/${stage.spaceId}`);
      await sanne.settled();
    });
    afterAll(() => sanne.leave());

    it('38 of a case stands at its foot, in sight', async () => {
      const links = page.locator('[data-actions]').getByRole('link');
      expect(await links.count()).toBe(2);
      for (const link of await links.all()) await expectInSight(link, NARROW, HEIGHT);
      await read('case-actions');
      await page.locator('main').locator(`a[href$="/records/${stage.recordId}"]`).first().click();
      await page.locator('[data-row]').first().waitFor();
    });

    it('38 of a record stands at its foot, the first in sight and the others in a sheet', async () => {
      for (const name of [share, more]) await expectInSight(button(name), NARROW, HEIGHT);
      await read('record-actions');
      await openSheet();
      const lines = dialog().locator('li > *');
      for (const line of await lines.all()) await expectInSight(line, NARROW, HEIGHT);
      const said = await lines.allInnerTexts();
      for (const row of rows) expect(said).toContainEqual(expect.stringContaining(row));
      await read('record-sheet');
      expect(await dialog().locator(':focus').count()).toBe(1);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
      await getsFocus(more);
    });

    it('38 closes its sheet by the way back, which then leaves nothing', async () => {
      const { pathname } = new URL(page.url());
      await openSheet();
      await page.goBack();
      await dialog().waitFor({ state: 'detached' });
      await eventually(async () => expect(new URL(page.url()).pathname).toBe(pathname), PATIENCE_MS);
      await getsFocus(more);
    });

    it('38 gives the focus back from what it opened, and has its keys while the sheet is closed', async () => {
      await openSheet();
      await dialog().locator('[aria-haspopup=dialog]').click();
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await getsFocus(more);
      await page.keyboard.press('s');
      await page.getByRole('dialog').getByRole('radiogroup').first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await getsFocus(more);
      expect(sanne.complaints).toEqual([]);
    });
  });
}
