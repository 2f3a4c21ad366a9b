import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import { Keyboard } from './keyboard.js';
import { PlantedChannels } from './planted-channels.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE, ZOOMED } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 844;

/** Desks of the countries of a case, and the form by which one of them tells its own. */
export function directorySuite(stage: Stage): void {
  const arrive = async (place: 'nl' | 'hu', role: 'liaison' | 'investigator', language = 'en'): Promise<Visitor> => {
    const visitor = await Visitor.arrive(stage, { place, role }, { language });
    await visitor.signIn(`/cases/${stage.spaceId}`);
    await visitor.settled();
    return visitor;
  };

  describe('desks of the countries', () => {
    it.each([
      { language: 'en', edit: 'Change our desks' },
      { language: 'nl', edit: 'Onze afdelingen wijzigen' },
      { language: 'hu', edit: 'Saját egységek módosítása' },
      { language: 'bg', edit: 'Промени нашите звена' },
      { language: 'ro', edit: 'Modifică birourile noastre' },
    ])('duty hours and their form can be read by everybody in $language', async ({ language, edit }) => {
      const femke = await arrive('nl', 'liaison', language);
      const { page } = femke;
      await page.getByRole('button', { name: edit, exact: true }).scrollIntoViewIfNeeded();
      for (const what of ['desks', 'form'] as const) {
        if (what === 'form') await page.getByRole('button', { name: edit, exact: true }).click();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const width of [WIDE, ZOOMED, NARROW]) {
            await page.setViewportSize({ width, height: HEIGHT });
            await animationsEnded(page);
            await page.screenshot({ path: join(PICTURES, `${what}-${width}.${language}.${colorScheme}.png`) });
            const seen = [await cutTexts(page), await sidewaysScroll(page), await axeFindings(page)];
            expect([what, colorScheme, width, ...seen]).toEqual([what, colorScheme, width, [], 0, []]);
          }
        }
        await page.setViewportSize({ width: WIDE, height: HEIGHT });
      }
      expect(femke.complaints).toEqual([]);
      await femke.leave();
    });

    it.each([
      { language: 'en', edit: 'How our desks are told' },
      { language: 'nl', edit: 'Hoe onze afdelingen bericht krijgen' },
      { language: 'hu', edit: 'Hogyan értesülnek egységeink' },
      { language: 'bg', edit: 'Как се известяват нашите звена' },
      { language: 'ro', edit: 'Cum sunt înștiințate birourile noastre' },
    ])(
      '10 their addresses and what became of notices can be read by everybody in $language',
      async ({ language, edit }) => {
        const planted = await PlantedChannels.plant(stage);
        const femke = await arrive('nl', 'liaison', language);
        const { page } = femke;
        await new Keyboard(page).press(page.getByRole('button', { name: edit, exact: true }), 'Enter');
        await page.getByRole('dialog').getByText('duty.example.org:8443').waitFor();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const width of [WIDE, ZOOMED, NARROW]) {
            await page.setViewportSize({ width, height: HEIGHT });
            await animationsEnded(page);
            await page.screenshot({ path: join(PICTURES, `channels-${width}.${language}.${colorScheme}.png`) });
            const seen = [await cutTexts(page), await sidewaysScroll(page), await axeFindings(page)];
            expect([colorScheme, width, ...seen]).toEqual([colorScheme, width, [], 0, []]);
          }
        }
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        expect(femke.complaints).toEqual([]);
        await femke.leave();
        await planted.remove();
      },
    );

    it('are told by keyboard alone, and the other country sees whom to call', async () => {
      const [femke, zsofia] = [await arrive('nl', 'liaison'), await arrive('hu', 'investigator')];
      const { page } = femke;
      await new Keyboard(page).press(page.getByRole('button', { name: 'Change our desks' }), 'Enter');
      await page.getByRole('button', { name: 'Add a desk' }).press('Enter');
      const added = page.getByRole('dialog').getByRole('group', { name: /^(Desk|Weekend desk Demo NL)$/ });
      await added.getByLabel('Name').fill('Weekend desk Demo NL');
      await added.getByLabel('Phone').fill('+31200000012');
      await added.getByLabel('Sat').press('Space');
      await page.getByRole('button', { name: 'Tell all countries' }).press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const desks = zsofia.page.getByRole('region', { name: 'Desks' });
      await desks.getByText('Weekend desk Demo NL').waitFor();
      const call = desks.getByRole('link', { name: '+31 20 000 0012' });
      expect(await call.getAttribute('href')).toBe('tel:+31200000012');
      expect([femke.complaints, zsofia.complaints]).toEqual([[], []]);
      await Promise.all([femke.leave(), zsofia.leave()]);
    });
  });
}
