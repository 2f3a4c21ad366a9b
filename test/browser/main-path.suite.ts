import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Keyboard } from './keyboard.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const NAME = 'Marika Tesztelek';
const CHANGED = 'Marika Tesztelek-Minta';
const MOST_ACTIONS = 12;
const SOON_MS = 5_000;
const DELIVERY_MS = 20_000;

/** What a new user does first: sign in by the printed link, write a person down, share it; and what others see meanwhile. */
export function mainPathSuite(stage: Stage): void {
  describe('the main path', () => {
    let sanne: Visitor;
    let zsofia: Visitor;
    let radostina: Visitor;
    let recordPath = '';

    beforeAll(async () => {
      const records = `/cases/${stage.spaceId}/records`;
      const investigator = (place: string) => Visitor.arrive(stage, { place, role: 'investigator' });
      [sanne, zsofia, radostina] = await Promise.all([investigator('nl'), investigator('hu'), investigator('bg')]);
      await zsofia.signIn(records);
      await radostina.signIn(records);
      await Promise.all([zsofia.settled(), radostina.settled()]);
    });
    afterAll(() => Promise.all([sanne, zsofia, radostina].map((visitor) => visitor.leave())));

    it('from the printed link to a shared person takes a keyboard and few actions', async () => {
      const { page } = sanne;
      const keyboard = new Keyboard(page);
      await sanne.open('/');
      keyboard.actions += 1;
      await keyboard.press(page.getByRole('button', { name: 'Sign in' }), 'Enter');
      await keyboard.write(page.locator('select'), sanne.name);
      await keyboard.write(page.locator('input[type=password]'), sanne.password);
      await keyboard.key('Enter');
      await page.waitForURL(`${sanne.url}/inbox`);
      await sanne.settled();
      await keyboard.key('n');
      await keyboard.write(page.getByRole('textbox', { name: 'Name', exact: true }), NAME);
      await keyboard.press(page.getByRole('checkbox', { name: /^HU/ }), 'Space');
      await keyboard.press(page.getByRole('checkbox', { name: /^RO/ }), 'Space');
      await page.locator('[data-foot] button:enabled', { hasText: 'Send to HU and RO' }).waitFor();
      await keyboard.key('Control+Enter');
      await page.getByRole('heading', { name: NAME, exact: true, level: 1 }).waitFor();
      recordPath = new URL(page.url()).pathname;
      expect(recordPath).toMatch(/^\/cases\/[0-9a-f-]{36}\/records\/[0-9a-f-]{36}$/);
      expect(keyboard.actions).toBeLessThanOrEqual(MOST_ACTIONS);
    });

    it('the country that gets it sees it soon, without asking', async () => {
      // Rows do not move under the reader's hand: what is new is counted above them, and shown when asked for.
      await zsofia.page.getByRole('button', { name: '+1 new · show' }).click({ timeout: SOON_MS });
      await zsofia.page.getByRole('link', { name: NAME }).first().waitFor();
    });

    it('the country that does not get it sees that something is sealed', async () => {
      await radostina.page
        .getByRole('button', { name: /not released to us/i })
        .first()
        .waitFor({ timeout: SOON_MS });
      expect(await radostina.page.content()).not.toContain(NAME);
      await radostina.open(recordPath);
      await radostina.page.getByRole('alert').waitFor();
      expect(await radostina.page.content()).not.toContain(NAME);
    });

    it('the sender sees it arrive at each country, and read where somebody opened it', async () => {
      await sanne.open(`${recordPath}?tab=shared`);
      const { page } = sanne;
      const arrived = page.locator('[data-delivery=arrived], [data-delivery=read]');
      await arrived.nth(1).waitFor({ timeout: DELIVERY_MS });
      await zsofia.page.getByRole('link', { name: NAME }).first().click();
      await zsofia.page.getByRole('heading', { name: NAME, exact: true, level: 1 }).waitFor();
      await page.locator('[data-delivery=read]').first().waitFor({ timeout: DELIVERY_MS });
    });

    it('a change reaches the open page of the other country by itself', async () => {
      const { page } = sanne;
      await sanne.open(`${recordPath}/edit`);
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(CHANGED);
      await sanne.sendForm();
      await page.getByRole('heading', { name: CHANGED, level: 1 }).waitFor();
      await zsofia.page.getByRole('heading', { name: CHANGED, level: 1 }).waitFor({ timeout: SOON_MS });
    });

    it('no page complained or asked another host', () => {
      expect([sanne, zsofia, radostina].flatMap(({ complaints }) => complaints)).toEqual([]);
    });
  });
}
