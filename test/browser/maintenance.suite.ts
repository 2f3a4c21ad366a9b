import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE, ZOOMED } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 844;

/** The form by which operations announces a silence, as each language has it. */
export function maintenanceSuite(stage: Stage): void {
  it.each([
    { language: 'en', edit: 'Change', add: 'Add a time' },
    { language: 'nl', edit: 'Wijzigen', add: 'Periode toevoegen' },
    { language: 'hu', edit: 'Módosítás', add: 'Időszak hozzáadása' },
    { language: 'bg', edit: 'Промени', add: 'Добави период' },
    { language: 'ro', edit: 'Modifică', add: 'Adaugă o perioadă' },
  ])('41 the form of maintenance can be read by everybody in $language', async ({ language, edit, add }) => {
    const joris = await Visitor.arrive(stage, { place: 'nl', role: 'operations' }, { language });
    const { page } = joris;
    await joris.signIn('/flows/members/nl');
    await joris.settled();
    await page.getByRole('button', { name: edit, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: add, exact: true }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [WIDE, ZOOMED, NARROW]) {
        await page.setViewportSize({ width, height: HEIGHT });
        await animationsEnded(page);
        await page.screenshot({ path: join(PICTURES, `maintenance-${width}.${language}.${colorScheme}.png`) });
        const seen = [await cutTexts(page), await sidewaysScroll(page), await axeFindings(page)];
        expect([colorScheme, width, ...seen]).toEqual([colorScheme, width, [], 0, []]);
      }
    }
    expect(joris.complaints).toEqual([]);
    await joris.leave();
  });
}
