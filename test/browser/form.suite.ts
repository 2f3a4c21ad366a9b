import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { controlsOf, fieldOf, mostTabs, openForm } from './form-page.js';
import { Keyboard } from './keyboard.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 800;
const MOST_TABS = 3;
const MOST_ACTIONS = 5;
const MOST_KEYS = 20;
const DELIVERY_MS = 20_000;
const MOST_FOOT_PX = 88;
const AT_PARTNER_MS = 2000;

/** The form of a record, as it is worked by hand and by keys. */
export function formSuite(stage: Stage): void {
  describe('the form of a record', () => {
    let sanne: Visitor;
    let page: Page;
    const openNew = (): Promise<void> => openForm(sanne, `/cases/${stage.spaceId}/records/new`);
    const openEdit = (): Promise<void> => openForm(sanne, `/cases/${stage.spaceId}/records/${stage.recordId}/edit`);
    const row = (property: string): Locator => fieldOf(page, property);
    const more = (of: Locator): Locator => of.getByRole('button', { name: /^More about/ });
    const fillShared = async (name: string): Promise<void> => {
      await row('name').getByRole('textbox').fill(name);
      await row('phone').getByRole('textbox').fill('+31612345678');
      await page.getByRole('checkbox', { name: /^HU/ }).check();
      await page.getByRole('checkbox', { name: /^RO/ }).check();
      await page.locator('[data-foot] [data-effect=gains]').waitFor();
    };
    const foot = (): Locator => page.locator('[data-foot]');
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn(`/cases/${stage.spaceId}`);
    });
    afterAll(() => sanne.leave());

    it('3 untouched says that nothing is changed, and nothing else', async () => {
      await openEdit();
      expect(await foot().textContent()).toMatch(/^Nothing has been changed\.Send/);
      expect(await foot().getByRole('button').isDisabled()).toBe(true);
      expect((await foot().boundingBox())?.height).toBeLessThanOrEqual(MOST_FOOT_PX);
    });

    it('14 leads from one field to the next with at most three Tabs, labels shown or not', async () => {
      for (const open of [openNew, openEdit]) {
        await open();
        expect(await mostTabs(page)).toBeLessThanOrEqual(MOST_TABS);
      }
      await row('name')
        .getByRole('button', { name: /^More about/ })
        .press('h');
      await page.getByRole('toolbar', { name: /^Labels/ }).waitFor();
      expect(await mostTabs(page)).toBeLessThanOrEqual(MOST_TABS);
    });

    it('14 has all labels in one column and no control wider than 440 px', async () => {
      await openNew();
      const boxes = await Promise.all((await controlsOf(page)).map((control) => control.boundingBox()));
      expect(new Set(boxes.map((box) => box?.x)).size).toBe(1);
      expect(Math.max(...boxes.map((box) => box?.width ?? 0))).toBeLessThanOrEqual(440);
    });

    it('21 sets handling, evaluation and release of a value with two keys each', async () => {
      await openNew();
      await row('name').getByRole('textbox').fill('Toon Label');
      const more = row('name').getByRole('button', { name: /^More about/ });
      const pressed = async (name: string): Promise<string | null> =>
        row('name').getByRole('button', { name, exact: true }).first().getAttribute('aria-pressed');
      await more.press('h');
      await more.press('2');
      expect(await pressed('H2')).toBe('true');
      await more.press('b');
      await more.press('3');
      expect([await pressed('B'), await pressed('3')]).toEqual(['true', 'true']);
      await more.press('r');
      await more.press('2');
      expect([await pressed('HU'), await pressed('As the record')]).toEqual(['true', 'false']);
      await more.press('Escape');
      for (const said of ['B3', 'H2', 'HU only']) await row('name').getByRole('button', { name: said }).waitFor();
    });

    it('3 has a foot of at most 88 px, also with three effects and an error', async () => {
      await openNew();
      await fillShared('Toon Voet');
      await more(row('phone')).press('r');
      await more(row('phone')).press('1');
      await page.locator('[data-foot] [data-effect=waits]').waitFor();
      await page.route('**/records', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      await sanne.sendForm();
      await page.getByRole('alert').filter({ hasText: 'Your text is kept' }).waitFor();
      expect(await page.locator('[data-foot] [data-effect]').count()).toBeGreaterThanOrEqual(2);
      expect((await foot().boundingBox())?.height).toBeLessThanOrEqual(MOST_FOOT_PX);
      await page.getByRole('button', { name: 'Do not send it automatically' }).click();
      await page.unroute('**/records');
    });

    it('1 2 sends what it showed, and shows and sends nothing else where that changed meanwhile', async () => {
      await openNew();
      await fillShared('Toon Beeld');
      await page.locator('[data-foot] button:enabled', { hasText: 'Send to HU and RO' }).waitFor();
      // As if what it showed were others' effects.
      await page.route('**/records', (route) => {
        const body: object = route.request().postDataJSON();
        return route.continue({ postData: JSON.stringify({ ...body, token: 'A'.repeat(60) }) });
      });
      await sanne.sendForm();
      await page.locator('[data-audience] [role=alert]').filter({ hasText: /./ }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/\/new$/);
      await page.unroute('**/records');
      await sanne.sendForm();
      await page.getByRole('heading', { name: 'Toon Beeld', level: 1 }).waitFor({ timeout: DELIVERY_MS });
    });

    it('6 leaves at once: it is on a screen of the partner two seconds after the key', async () => {
      const zsofia = await Visitor.arrive(stage, { place: 'hu', role: 'investigator' });
      await zsofia.signIn('/inbox');
      await zsofia.settled();
      await openNew();
      await fillShared('Toon Meteen');
      await page.keyboard.press('Control+Enter');
      await zsofia.page.getByText('Toon Meteen').first().waitFor({ timeout: AT_PARTNER_MS });
      await zsofia.leave();
    });

    it('6 tells of what was sent above the foot of the next form, also at 390 px', async () => {
      await openNew();
      await fillShared('Toon Vrij');
      await sanne.sendForm();
      const toast = page.locator('.mantine-Notification-root').first();
      // It stays as long as the pointer is on it.
      await toast.hover({ timeout: DELIVERY_MS });
      await page.getByRole('heading', { name: 'Toon Vrij', level: 1 }).waitFor({ timeout: DELIVERY_MS });
      await page.keyboard.press('n');
      const send = page.locator('[data-foot] > [data-send]');
      await send.waitFor();
      for (const width of [WIDE, NARROW]) {
        await page.setViewportSize({ width, height: HEIGHT });
        await eventually(async () => {
          const [told, below] = [await toast.boundingBox(), await send.boundingBox()];
          expect([width, (told?.y ?? HEIGHT) + (told?.height ?? 0) <= (below?.y ?? 0)]).toEqual([width, true]);
        }, DELIVERY_MS);
        await page.screenshot({ path: join(PICTURES, `toast-above-foot-${width}.png`) });
      }
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it('5 shares a suspect with a phone with two countries in five actions and 20 keys from the page of the case', async () => {
      await openNew();
      await sanne.open(`/cases/${stage.spaceId}`);
      await sanne.settled();
      await sanne.copy('Vijf Voorbeeld, +31612345605');
      const keyboard = new Keyboard(page);
      await keyboard.key('n');
      await row('name').locator('input:focus').waitFor();
      await keyboard.key('Control+V');
      await keyboard.press(page.getByRole('checkbox', { name: /^HU/ }), 'Space');
      await keyboard.press(page.getByRole('checkbox', { name: /^RO/ }), 'Space');
      await page.locator('[data-foot] button:enabled', { hasText: 'Send to HU and RO' }).waitFor();
      const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/records'));
      await keyboard.key('Control+Enter');
      expect((await sent).postDataJSON()).toMatchObject({
        release: ['hu', 'ro'],
        statements: [
          { property: 'name', value: 'Vijf Voorbeeld' },
          { property: 'phone', value: '+31612345605' },
        ],
      });
      await page.getByRole('heading', { level: 1, name: 'Vijf Voorbeeld' }).waitFor();
      expect(keyboard.actions).toBeLessThanOrEqual(MOST_ACTIONS);
      expect(keyboard.keys).toBeLessThanOrEqual(MOST_KEYS);
    });

    it('21 says in its row which country a mark keeps a value from, before anything is sent', async () => {
      await openNew();
      await fillShared('Toon Slachtoffer');
      await more(row('name')).press('r');
      await row('name').getByRole('button', { name: 'Identity of a victim' }).click();
      await row('name').locator('[data-field-effect="refused hu ro"]').waitFor();
      expect(await page.locator('[data-foot] > [data-send]').count()).toBe(0);
      expect(await foot().locator('[data-effect]').count()).toBe(1);
      await foot().getByRole('button', { name: 'Keep at home' }).click();
      await page.locator('[data-foot] > [data-send]:enabled').waitFor();
      expect(await page.locator('[data-field-effect]').count()).toBe(0);
    });

    it('38 can be read at 390 px, with its labels open, in light and dark', async () => {
      await openNew();
      await row('name')
        .getByRole('button', { name: /^More about/ })
        .press('h');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [WIDE, NARROW]) {
          await page.setViewportSize({ width, height: HEIGHT });
          await animationsEnded(page);
          expect([colorScheme, width, await sidewaysScroll(page), await axeFindings(page)]).toEqual([
            colorScheme,
            width,
            0,
            [],
          ]);
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
