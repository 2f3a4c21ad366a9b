import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, layoutShift } from './accessibility.js';
import { eventually } from '../network/eventually.js';
import { pageWork } from './page-work.js';
import { EU, PlantedBoard } from './planted-board.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');

const SOON_MS = 10_000;
const MOST_SHIFT = 0.02;
const CASES = 100;
const DRAWN_MS = 1000;
/** A browser whose stream of events was ended opens it anew after a second. */
const COMES_BACK_MS = 3000;
/** Where a screen of the flows with little on it takes longer than a third of that, the machine is slow, and the board may take so many times as long. */
const SLOW_PAGES = 3;
/** The machine does other things too: what the page can do is what it does in the best of some tries. */
const TRIES = 3;
const PLANTED_MS = 120_000;

/** What operations of a country sees and does at its board of flows. */
export function flowsSuite(stage: Stage): void {
  describe('the board of flows', () => {
    let joris: Visitor;
    const picture = async (name: string): Promise<void> => {
      const { page } = joris;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await animationsEnded(page);
        await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), fullPage: true });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      joris = await Visitor.arrive(stage, { place: 'nl', role: 'operations' });
      await joris.signIn('/flows');
    });
    afterAll(() => joris.leave());

    it('41 shows members beside each other and curves, whose table twin and file have the same numbers', async () => {
      const { page } = joris;
      await joris.open('/flows');
      const heads = page.getByRole('table', { name: 'How each member is doing' }).getByRole('columnheader');
      await heads.nth(3).waitFor();
      expect(await heads.allTextContents()).toEqual(['NLNetherlandsus', 'BGBulgaria', 'HUHungary', 'RORomania']);
      const curve = page.locator('figure[data-pair="nl hu"]');
      await curve.waitFor();
      const [drawn = ''] = /\d+/.exec((await curve.locator('figcaption').textContent()) ?? '') ?? [];
      await picture('operations-board');

      await page.keyboard.press('t');
      const rows = page.locator('tr[data-pair="nl hu"]');
      await rows.first().waitFor();
      const counts = await rows.locator('td:nth-child(3)').allTextContents();
      const sum = counts.reduce((all, text) => all + (Number(text) || 0), 0);
      expect(sum).toBe(Number(drawn));
      await picture('operations-twin');

      // Each quarter by itself; the one that is not over may go on between the two.
      await eventually(async () => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'CSV' }).click(),
        ]);
        const lines = readFileSync((await download.path()) ?? '', 'utf8')
          .split('\r\n')
          .toReversed();
        const inFile = lines
          .map((line) => line.split(','))
          .filter(([, sender, receiver, messages, , , behind]) => {
            return sender === 'nl' && receiver === 'hu' && (messages !== '0' || behind !== '0');
          })
          .map(([quarter, , , messages, , , behind]) => [quarter, messages || 'unknown', behind || 'unknown']);
        const inTwin = await Promise.all(
          (await rows.all()).map(async (row) => [
            await row.locator('time').getAttribute('datetime'),
            await row.locator('td:nth-child(3)').innerText(),
            await row.locator('td:nth-child(6)').innerText(),
          ]),
        );
        expect(inTwin).toEqual(inFile);
      }, SOON_MS);
    });

    it('41 leads from a member to its page, and from a message list to one that stands still', async () => {
      const { page } = joris;
      await joris.open('/flows');
      await page.getByRole('link', { name: 'Hungary' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hungary' }).waitFor();
      await page
        .getByRole('table', { name: 'How much of the log each member has' })
        .locator('tbody tr')
        .first()
        .waitFor();
      await picture('operations-member');
      await joris.open('/flows/messages');
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.getByText('Paused: the list stays as it is.').waitFor();
      await page.getByRole('textbox', { name: 'Message id' }).fill(stage.messageId);
      await page.keyboard.press('Enter');
      const rows = page.getByRole('table', { name: 'Messages' }).locator('tbody tr');
      await eventually(async () => expect(await rows.count()).toBe(1), SOON_MS);
      await picture('operations-messages');
    });

    it('13 the page of a member moves nothing while it is read', async () => {
      await joris.open('/flows/members/hu');
      await joris.settled();
      expect(await layoutShift(joris.page)).toBeLessThanOrEqual(MOST_SHIFT);
    });

    it(
      '41 draws 27 members with 100 cases within a second',
      async () => {
        const { page } = joris;
        const planted = await PlantedBoard.plant(stage, CASES);
        const part = async (name: string, ...shows: readonly Locator[]): Promise<number> => {
          const from = performance.now();
          await page.getByRole('navigation', { name: 'Parts of the message flow' }).getByRole('link', { name }).click();
          for (const one of shows) await one.waitFor();
          return performance.now() - from;
        };
        try {
          const heads = page.getByRole('table', { name: 'How each member is' }).getByRole('columnheader');
          const curves = page.locator('figure[data-pair]');
          const runs: { readonly share: number; readonly work: number }[] = [];
          for (let i = 0; i < TRIES; i += 1) {
            await joris.open('/flows/messages');
            await joris.settled();
            const little = await part('Keys and clocks', page.getByRole('table').first());
            const { answer: all, ms: work } = await pageWork(page, () =>
              part('Board', heads.nth(EU.length - 1), curves.nth(EU.length - 2)),
            );
            runs.push({ share: all / Math.max(DRAWN_MS, SLOW_PAGES * little), work });
          }
          expect([await heads.count(), await curves.count()]).toEqual([EU.length, EU.length - 1]);
          await page.locator('[data-cause=MEMBER_BEHIND]', { hasText: 'Croatia' }).waitFor();
          const again = page.waitForRequest(/\/api\/v1\/events$/, { timeout: COMES_BACK_MS });
          const goesOn = expect(again).rejects.toThrow('Timeout');
          await picture('operations-board-27');
          await goesOn;
          expect(Math.min(...runs.map(({ work }) => work))).toBeLessThan(DRAWN_MS);
          expect(Math.min(...runs.map(({ share }) => share))).toBeLessThanOrEqual(1);
        } finally {
          await planted.remove();
        }
      },
      PLANTED_MS,
    );
  });
}
