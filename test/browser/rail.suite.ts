import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const HEIGHT = 800;

/** Ways that the rail and My work lead: back to a record, and to the check of a list. */
export function railSuite(stage: Stage): void {
  describe('the rail', () => {
    let sanne: Visitor;

    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      await sanne.page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn('/inbox');
    });
    afterAll(() => sanne.leave());

    it('14 leads back to what was opened last by its name, which no tab says and which asks for nothing', async () => {
      const { page } = sanne;
      // The record asks for it last, once that part of the page is loaded.
      const remarks = page.waitForResponse((response) => response.url().endsWith('/remarks'));
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await remarks;
      await sanne.settled();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.locator('nav a[href="/inbox"]').first().click();
      await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
      await sanne.settled();
      const recent = page.getByRole('group', { name: 'Recent' }).getByRole('link');
      const name = await recent.innerText();
      expect([name.length > 2, (await page.title()).includes(name)]).toEqual([true, false]);
      expect(asked.filter((url) => url.includes(stage.recordId))).toEqual([]);
      await page.keyboard.press('[');
      await recent.waitFor({ state: 'hidden' });
      await page.keyboard.press('[');
      await recent.waitFor();
      await recent.click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    });

    it('43 checks a list from My work: what of it the country holds, and what it does not', async () => {
      const { page } = sanne;
      await sanne.open('/inbox');
      await page.getByRole('link', { name: 'Check a list' }).click();
      await page.getByRole('textbox', { name: /^Names, numbers or plates/ }).fill('Gabor Minta\n\nQwrtzpx Xzqwk');
      for (const name of ['BG', 'HU', 'RO']) await page.getByRole('checkbox', { name }).uncheck();
      await page.getByRole('button', { name: 'Check at home' }).click();
      const came = page.getByRole('region', { name: 'What the list came to' });
      await came.getByRole('button', { name: /^Known here/ }).waitFor();
      expect(await came.getByRole('link').count()).toBeGreaterThan(0);
      await came.getByRole('button', { name: /^Nothing to show/ }).click();
      await came.getByText('Qwrtzpx Xzqwk').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [WIDE, NARROW]) {
          await page.setViewportSize({ width, height: HEIGHT });
          await animationsEnded(page);
          const found = [await sidewaysScroll(page), await axeFindings(page)];
          expect([colorScheme, width, ...found]).toEqual([colorScheme, width, 0, []]);
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it('no page complained', () => {
      expect(sanne.complaints).toEqual([]);
    });
  });
}
