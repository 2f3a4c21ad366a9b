import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const DELIVERY_MS = 20_000;

/** Who gets a value and who loses it. */
export function releaseSuite(stage: Stage): void {
  describe('what is released', () => {
    let sanne: Visitor;
    let page: Page;
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await sanne.signIn(`/cases/${stage.spaceId}/records/${stage.recordId}/edit`);
      await sanne.settled();
    });
    afterAll(() => sanne.leave());

    const name = () => page.locator('[data-field=name]').first();

    it('begins with those who have it, says in red who loses it, and sends only what is meant', async () => {
      const more = name().getByRole('button', { name: /^More about/ });
      const held = name().getByRole('button', { name: 'HU', exact: true });
      const loses = name().locator('[data-field-effect="loses hu"]');
      const send = page.locator('[data-foot] > [data-send]');
      await more.press('r');
      expect(await held.getAttribute('aria-pressed')).toBe('true');
      expect(await loses.count()).toBe(0);
      await held.click();
      await loses.waitFor();
      expect(await send.isDisabled()).toBe(true);
      await page.keyboard.press('Control+Enter');
      expect(new URL(page.url()).pathname).toMatch(/\/edit$/);
      await page.getByRole('checkbox', { name: /^HU loses Name/ }).check();
      expect(await send.isEnabled()).toBe(true);
      await held.click();
      await page.getByText('Nothing has been changed.').waitFor();
      expect(await loses.count()).toBe(0);
    });

    it.each([
      ['keys', 'Toon Datum', () => sanne.sendForm()],
      ['button', 'Daan Datum', () => sanne.page.locator('[data-foot] > [data-send]').click()],
    ])('takes a date as a country writes it, by the %s', async (_, name, send) => {
      await sanne.open(`/cases/${stage.spaceId}/records/new`);
      await sanne.settled();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
      const born = page.getByRole('textbox', { name: 'Date of birth' });
      await born.fill('03-04-1985');
      await page.getByText('3 April 1985').waitFor();
      await send();
      await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: DELIVERY_MS });
      await page.getByText('3 April 1985').first().waitFor();
    });
  });

  describe('words that somebody searches for', () => {
    it('are in no address; going back finds the list as it was, and loading it anew without them', async () => {
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      const { page } = visitor;
      await visitor.signIn(`/cases/${stage.spaceId}/records`);
      await visitor.settled();
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      const list = page.getByRole('searchbox');
      await list.fill('Minta');
      await page.waitForURL(/[?&]s=/);
      await page.getByRole('link', { name: /Minta/ }).first().click();
      await page.getByRole('heading', { level: 1, name: /Minta/ }).waitFor();
      await page.goBack();
      expect(await list.inputValue()).toBe('Minta');
      await page.reload();
      await visitor.settled();
      expect(await list.inputValue()).toBe('');
      expect(addresses.filter((address) => /minta/i.test(decodeURIComponent(address)))).toEqual([]);
      await visitor.leave();
    });
  });
}
