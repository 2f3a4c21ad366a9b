import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 844;

/** The message flow of one case alone. */
export function boardCaseSuite(stage: Stage): void {
  describe.each([
    { language: 'en', chooses: 'Case' },
    { language: 'bg', chooses: 'Дело' },
  ])('the message flow of one case in $language', ({ language, chooses }) => {
    let joris: Visitor;
    const filtered = (): string => `/flows?spaceId=${stage.spaceId}`;
    beforeAll(async () => {
      joris = await Visitor.arrive(stage, { place: 'nl', role: 'operations' }, { language });
      await joris.signIn('/flows');
      await joris.settled();
    });
    afterAll(() => joris.leave());

    it('41 is chosen on the board, says which, and stays on the way back', async () => {
      const { page } = joris;
      const heads = page.locator('main table').first().getByRole('columnheader');
      const rows = page.locator('main table').first().locator('tbody tr');
      await rows.first().waitFor();
      const all = await rows.count();
      // The head of the page has a choice of its own.
      await page.locator('main').getByRole('combobox', { name: chooses, exact: true }).click();
      await page.getByRole('option', { name: 'LANTAARN' }).click();
      await page.waitForURL(`${joris.url}${filtered()}`);
      const said = page.locator('[data-of-case]');
      await said.filter({ hasText: 'LANTAARN' }).waitFor();
      await heads.nth(3).waitFor();
      expect([await heads.count(), await rows.count()]).toEqual([4, all - 4]);
      await page.locator('main table').first().locator('thead a').nth(1).click();
      await page.waitForURL(/\/flows\/members\//);
      await joris.settled();
      await page.goBack();
      await page.waitForURL(`${joris.url}${filtered()}`);
      await said.waitFor();
    });

    it('38 can be read in light and dark, wide and narrow', async () => {
      const { page } = joris;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [WIDE, NARROW]) {
          await page.setViewportSize({ width, height: HEIGHT });
          await animationsEnded(page);
          await page.screenshot({ path: join(PICTURES, `board-case-${width}.${language}.${colorScheme}.png`) });
          expect([colorScheme, width, await cutTexts(page), await sidewaysScroll(page)]).toEqual([
            colorScheme,
            width,
            [],
            0,
          ]);
        }
        expect([colorScheme, await axeFindings(page)]).toEqual([colorScheme, []]);
      }
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      expect(joris.complaints).toEqual([]);
    });
  });
}
