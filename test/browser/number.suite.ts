import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { animationsEnded, axeFindings } from './accessibility.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const NUMBER = /^LAN-NL (?<digits>\d{3} \d{3}|\d{4} \d{4})$/;
const MOST_KEYS = 12;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Find or do anything' });

/** Numbers that people say on the phone, printed by one country and typed in another. */
export function numberSuite(stage: Stage): void {
  describe('a number said on the phone', () => {
    let digits = '';
    let adam: Visitor;
    let elena: Visitor;
    beforeAll(async () => {
      const investigator = (place: string) => Visitor.arrive(stage, { place, role: 'investigator' });
      [adam, elena] = await Promise.all([investigator('hu'), investigator('ro')]);
    });
    afterAll(() => Promise.all([adam, elena].map((visitor) => visitor.leave())));

    it('12 stands on the page of its record with a button that copies it, and names the tab', async () => {
      const sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      const { page } = sanne;
      await sanne.signIn(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      const number = await page.getByText(NUMBER).first().textContent();
      digits = NUMBER.exec(number ?? '')?.groups?.['digits']?.replace(' ', '') ?? '';
      expect(digits).not.toBe('');
      expect(await page.title()).toContain(number);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Copy the number' }).click();
      await page.getByText('The number is copied.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(number);
      await animationsEnded(page);
      expect(await axeFindings(page)).toEqual([]);
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await page.getByText(`NL ${number?.slice(-digits.length - 1)}`).waitFor();
      await page.setViewportSize({ width: 1440, height: 900 });
      await animationsEnded(page);
      await sanne.leave();
    });

    it.each([
      ['hu', 'nl'],
      ['hu', 'НЛ'],
      ['ro', 'nl'],
      ['ro', 'НЛ'],
    ])('12 opens its record at %s by at most twelve keys, its letters %s', async (place, owner) => {
      const holder = place === 'hu' ? adam : elena;
      const { page } = holder;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      if (owner === 'nl') await holder.signIn(`/cases/${stage.spaceId}`);
      else await holder.open(`/cases/${stage.spaceId}`);
      await holder.settled();
      const typed = `${owner}${digits}`;
      expect(typed.length + 2).toBeLessThanOrEqual(MOST_KEYS);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`/records/${stage.recordId}$`));
      expect(asked.filter((address) => decodeURIComponent(address).includes(digits))).toEqual([]);
    });

    it('12 is called wrong before it is looked up, and not here where nobody here holds it', async () => {
      const { page } = adam;
      const looked: string[] = [];
      page.on('request', (request) => request.url().endsWith('/search') && looked.push(request.postData() ?? ''));
      const wrong = `nl${digits.slice(0, -1)}${(Number(digits.at(-1)) + 1) % 10}`;
      await page.keyboard.press('Control+k');
      await page.keyboard.type(wrong);
      await page.keyboard.press('Enter');
      await dialogOf(page).getByText('One digit of this number is wrong. Ask for it once more.').waitFor();
      expect(looked).not.toContainEqual(expect.stringContaining(wrong));
      await dialogOf(page).getByRole('combobox').fill('LAN-BG 482 092');
      await dialogOf(page).getByText('There is no record with this number here.').waitFor();
      await page.keyboard.press('Escape');
    });
  });
}
