import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TestIntake } from '../../apps/intake/src/intake.testing.js';
import { openChromium } from './chromium.js';
import { arriveAtDesk, PICTURES, shotOfDesk, stepOf, takeSignal } from './desk-visit.js';
import { Keyboard } from './keyboard.js';

const SEEN = { danger: 'no', minor: 'no' };
const CLERK = { ...SEEN, seen: ['MUN.01'], place: 'Poortweg 8, Demostad' };
const HOTEL = { ...SEEN, seen: ['HOT.01'], place: 'POORTWEG 8 DEMOSTAD' };
const MOST_MS = 60_000;

/** Two who told of one address, in two ways: how an officer finds and links what they told, with the keyboard alone. */
export function linksSuite(intake: () => TestIntake): void {
  describe('its links on the page of the desk', () => {
    let browser: Browser;
    const complaints: string[] = [];

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      browser = await openChromium();
    }, MOST_MS);
    afterAll(() => browser?.close());

    it(
      'A16 offers to link by the key that two have in common, shows who did, and leads from one to the other',
      async () => {
        const clerk = await intake().told(CLERK, intake().atAuthority(), 'counter-clerk');
        const hotel = await intake().told(HOTEL, intake().visitor(), 'hotel');
        const page = await arriveAtDesk({ browser, intake: intake(), role: 'triage', locale: 'en', complaints });
        await page.goto(`/signals/${clerk}`);
        const link = page.locator(`[data-link="${hotel}"]`);
        await link.waitFor();
        expect(await link.locator('[data-kind=address]').innerText()).toContain(HOTEL.place);
        expect(await link.getByRole('button').count()).toBe(0);
        await takeSignal(page);
        const keyboard = new Keyboard(page);
        await keyboard.press(link.getByRole('button', { name: 'They belong together: Hotel', exact: true }), 'Enter');
        await page.locator(`[data-link="${hotel}"][data-decision=accepted]`).waitFor();
        expect(await link.innerText()).toContain('Linked by Sanne Voorbeeld');
        expect(await stepOf(page, 'LINKED').innerText()).toContain('Linked with another signal');
        await shotOfDesk(page, 'desk-links');
        await keyboard.press(link.getByRole('link', { name: 'Hotel' }), 'Enter');
        await page.waitForURL(`**/signals/${hotel}`);
        await page.locator(`[data-link="${clerk}"][data-decision=accepted]`).waitFor();
        await page.context().close();
        expect(complaints).toEqual([]);
      },
      MOST_MS,
    );
  });
}
