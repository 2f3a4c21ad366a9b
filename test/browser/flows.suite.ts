import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, layoutShift } from './accessibility.js';
import { eventually } from '../network/eventually.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');

const SOON_MS = 10_000;
const MOST_SHIFT = 0.02;

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

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV' }).click(),
      ]);
      const lines = readFileSync((await download.path()) ?? '', 'utf8').split('\r\n');
      const inFile = lines.filter((line) => line.includes(',nl,hu,')).map((line) => Number(line.split(',')[3]));
      expect(inFile.reduce((all, count) => all + count, 0)).toBe(sum);
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
  });
}
