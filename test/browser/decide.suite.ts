import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { expectInSight } from './in-sight.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 800;
const PATIENCE_MS = 20_000;
const TEN = 10;
const MOST_MS = 60_000;
const ALIKE = 20;

/** What a prosecutor decides, by keys. */
export function decideSuite(stage: Stage): void {
  describe('the queue of a prosecutor', () => {
    let maarten: Visitor;
    let page: Page;
    const rows = () => page.locator('[data-request]');
    const ask = async (name: string, property: string): Promise<void> => {
      const investigator = await stage.network.as('nl', 'investigator');
      await investigator.post(`spaces/${stage.spaceId}/records`, {
        type: 'vehicle',
        release: ['bg'],
        legalBasis: 'Demo code of criminal procedure, art. 5',
        statements: [{ property, value: name }],
      });
    };
    const waiting = async (): Promise<number> => {
      const answer = await page.request.get(`${maarten.url}/api/v1/approvals/requests?state=waiting&limit=100`);
      const { items }: { items: readonly { mayDecide: boolean }[] } = await answer.json();
      return items.filter(({ mayDecide }) => mayDecide).length;
    };
    const shot = async (name: string): Promise<void> => {
      await animationsEnded(page);
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
    };

    beforeAll(async () => {
      maarten = await Visitor.arrive(stage, { place: 'nl', role: 'prosecutor' });
      ({ page } = maarten);
      for (let i = 0; i <= TEN + ALIKE; i++) await ask(`DEMO-${i}`, 'registrationNumber');
      await maarten.signIn('/approvals');
    }, MOST_MS);
    afterAll(() => maarten.leave());

    it('40 a decision without a reason is told so, and the digit that it asks for is not typed', async () => {
      await rows().first().waitFor({ timeout: PATIENCE_MS });
      const opened = page.locator('[data-request][data-at]');
      const id = await opened.getAttribute('data-request');
      await eventually(async () => {
        await page.keyboard.press('a');
        expect(await page.getByText(/it belongs to the decision/).isVisible()).toBe(true);
      }, PATIENCE_MS);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('2');
      expect(await page.getByRole('textbox', { name: /own words/ }).inputValue()).toBe('');
      await page.keyboard.press('a');
      await eventually(async () => expect(await opened.getAttribute('data-request')).not.toBe(id), PATIENCE_MS);
    });

    it('40 ten requests are decided by two keys each, and the next opens by itself', async () => {
      await rows().first().waitFor({ timeout: PATIENCE_MS });
      const before = await waiting();
      expect(before).toBeGreaterThanOrEqual(TEN + ALIKE);
      await shot('decide.en.light');
      const began = Date.now();
      const opened = page.locator('[data-request][data-at]');
      for (let i = 0; i < TEN; i++) {
        const id = await opened.getAttribute('data-request');
        await eventually(async () => {
          await page.keyboard.press(i % 2 === 0 ? '2' : '4');
          await page.keyboard.press(i % 2 === 0 ? 'a' : 'r');
          expect(await opened.getAttribute('data-request')).not.toBe(id);
        }, PATIENCE_MS);
      }
      expect(Date.now() - began).toBeLessThan(MOST_MS);
      expect(await waiting()).toBe(before - TEN);
      await page.getByRole('link', { name: /^Decided: / }).waitFor();
    });

    it('40 twenty alike ones are listed before they are decided at once', async () => {
      const before = await waiting();
      await page.getByRole('button', { name: `Decide ${ALIKE} similar ones…` }).click();
      const listed = page.locator('[data-alike]');
      await listed.first().waitFor();
      expect(await listed.count()).toBe(ALIKE);
      await shot('decide-alike.en.light');
      await page.keyboard.press('4');
      await page.keyboard.press('r');
      // What the dialog says instead stands in the report.
      await eventually(async () => expect(await page.getByRole('dialog').allInnerTexts()).toEqual([]), PATIENCE_MS);
      expect(await waiting()).toBe(before - ALIKE);
    });

    it('40 it is one or the other on a narrow screen: the queue, or what is decided', async () => {
      await page.setViewportSize({ width: NARROW, height: HEIGHT });
      await maarten.open('/approvals');
      await maarten.settled();
      await rows().first().waitFor();
      await shot('decide-narrow.en.light');
      await rows().first().getByRole('link').click();
      const decide = page.getByRole('button', { name: 'Decide', exact: true });
      await decide.waitFor();
      expect(await rows().first().isVisible()).toBe(false);
      await shot('decide-narrow-open.en.light');
      await decide.click();
      const sheet = page.getByRole('dialog', { name: 'Your reason' });
      await sheet.getByRole('button', { name: /^Approve/ }).waitFor();
      await shot('decide-narrow-sheet.en.light');
      await sheet.getByRole('button', { name: 'more than needed' }).click();
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      await decide.and(page.locator(':focus')).waitFor({ timeout: PATIENCE_MS });
      // What a key would keep is in sight before it does, wherever it was chosen.
      const said = page.locator('[data-actions]').getByRole('status');
      expect(await said.innerText()).toBe('Your reason: more than needed');
      await page.keyboard.press('2');
      await said.getByText('Your reason: needed for the investigation').waitFor();
      await page.keyboard.press('4');
      await said.getByText('Your reason: more than needed').waitFor();
      await shot('decide-narrow-reason.en.light');
      await expectInSight(decide, NARROW, HEIGHT);
      const before = await waiting();
      await page.keyboard.press('r');
      await eventually(async () => expect(await waiting()).toBe(before - 1), PATIENCE_MS);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });
  });
}
