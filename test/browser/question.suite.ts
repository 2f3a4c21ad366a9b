import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { HELD } from './held.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 800;
const PATIENCE_MS = 20_000;
const QUESTION = 'Was she seen at the border since Friday?';
const WORDS = 'Yes, on Saturday at 04:10, in a white van';
const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'] as const;
const SCHEMES = ['light', 'dark'] as const;

interface Waiting {
  readonly items: readonly { readonly messageId: string; readonly type: string }[];
}

/** A question by the clock, from whom it occurs to, to the answer. */
export function questionSuite(stage: Stage): void {
  describe('a question with a time to answer by', () => {
    let sanne: Visitor;
    let kinga: Visitor;
    let path = '';
    /** All questions of a country that wait are of this suite: those before it were decided. */
    const approve = async (country: string): Promise<void> => {
      const prosecutor = await stage.network.as(country, 'prosecutor');
      await eventually(async () => {
        const { items } = await prosecutor.get<Waiting>('approvals/requests?state=waiting');
        const [question, ...others] = items.filter(({ type }) => type === 'question');
        expect(others).toEqual([]);
        const messageId = question?.messageId ?? '';
        await prosecutor.post(`approvals/requests/${messageId}/decision`, {
          decision: 'approve',
          reason: 'Seen by me',
        });
      }, PATIENCE_MS);
    };
    const shot = async (page: Page, name: string): Promise<void> => {
      await animationsEnded(page);
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    };
    const choose = async (page: Page, label: string, option: string): Promise<void> => {
      await page.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option }).click();
    };

    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      kinga = await Visitor.arrive(stage, { place: 'hu', role: 'liaison' });
      await sanne.signIn(`/cases/${stage.spaceId}/requests`);
      await kinga.signIn('/inbox');
    });
    afterAll(async () => {
      await sanne.leave();
      await kinga.leave();
    });

    it('4 is asked of a country, about no record, with the reason why it cannot wait', async () => {
      const { page } = sanne;
      await page.getByRole('link', { name: 'Ask a country' }).click();
      await page.getByRole('heading', { level: 1, name: 'New request' }).waitFor();
      await choose(page, 'Who is asked', 'HU · Hungary');
      await page.getByText('8 hours').click();
      await page.locator('[data-audience=none]').waitFor({ state: 'attached' });
      await choose(page, 'Why it cannot wait', 'the life or health of a person is at risk');
      await page.locator('[data-audience=answer]').waitFor();
      await page.getByLabel('Your question').fill(QUESTION);
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [WIDE, NARROW]) {
          await page.setViewportSize({ width, height: HEIGHT });
          await shot(page, `question-new-${width}.en.${colorScheme}`);
          expect([colorScheme, width, await axeFindings(page), await sidewaysScroll(page)]).toEqual([
            colorScheme,
            width,
            [],
            0,
          ]);
        }
      }
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      const asked = page.waitForResponse((response) => response.url().endsWith('/commitments'));
      await page.getByLabel('Your question').press('Control+Enter');
      const response = await asked;
      expect(response.status()).toBe(202);
      const { messageId }: { messageId: string } = await response.json();
      path = `/cases/${stage.spaceId}/requests/nl.${messageId}`;
      await page.getByRole('link', { name: QUESTION }).waitFor();
      await shot(page, 'question-list.en.light');
      await approve('nl');
    });

    it('10 says to both sides whom to call, once nobody acknowledged it for 15 minutes', async () => {
      const { page } = sanne;
      await kinga.page.locator('[data-kind=request]').filter({ hasText: QUESTION }).waitFor({ timeout: PATIENCE_MS });
      for (const country of ['nl', 'hu']) await letPass(stage, country, 15);
      await sanne.open('/inbox');
      const waits = page.locator('[data-kind=request-unseen]').filter({ hasText: QUESTION });
      const call = waits.getByRole('link', { name: /^Call \+/ });
      await call.waitFor({ timeout: PATIENCE_MS });
      const number = await call.getAttribute('href');
      await shot(page, 'unseen-work.en.light');
      // Who decides may not answer, and opens nothing by looking.
      const decides = await Visitor.arrive(stage, { place: 'hu', role: 'prosecutor' });
      await decides.signIn(path);
      await sanne.open(path);
      for (const visitor of [sanne, decides]) {
        const said = visitor.page.getByRole('status').filter({ hasText: 'Not acknowledged, call' });
        expect(await said.getByRole('link').getAttribute('href')).toBe(number);
        for (const colorScheme of SCHEMES) {
          await visitor.page.emulateMedia({ colorScheme });
          for (const width of [WIDE, NARROW]) {
            await visitor.page.setViewportSize({ width, height: HEIGHT });
            await shot(visitor.page, `unseen-${visitor === sanne ? 'sent' : 'received'}-${width}.en.${colorScheme}`);
            const seen = [await axeFindings(visitor.page), await sidewaysScroll(visitor.page)];
            expect([colorScheme, width, ...seen]).toEqual([colorScheme, width, [], 0]);
          }
        }
        await visitor.page.setViewportSize({ width: WIDE, height: HEIGHT });
        await visitor.page.emulateMedia({ colorScheme: 'light' });
      }
      await decides.leave();
    });

    it('4 waits for who is asked with its moment, and its clock can be stopped, taken back and gone on with', async () => {
      const { page } = kinga;
      const line = page.locator('[data-kind=request]').filter({ hasText: QUESTION });
      await line.getByRole('link', { name: 'Answer' }).click({ timeout: PATIENCE_MS });
      await page.getByRole('heading', { level: 1, name: 'Request from the Netherlands' }).waitFor();
      await page.getByText(/^Answer by .*, in (7|8) hr\.$/).waitFor();
      await page.getByText('Stop the clock').click();
      const send = page.getByRole('button', { name: /^Send to NL/ });
      await send.click();
      await page.getByText(HELD).waitFor();
      await page.keyboard.press('z');
      await page.getByText('Undone. Nothing was sent.').waitFor();
      await page.getByText('Stop the clock').click();
      await send.click();
      await page.getByRole('button', { name: 'Send now' }).click();
      await page.getByText(/^The clock is stopped; 8 hours left$/).waitFor({ timeout: PATIENCE_MS });
      await shot(page, 'question-paused.en.light');
      await page.getByRole('button', { name: 'Start the clock again' }).click();
      await page.getByRole('button', { name: 'Send now' }).click();
      await page.getByRole('status').filter({ hasText: 'Hungary is working on it' }).waitFor({ timeout: PATIENCE_MS });
    });

    it('4 is answered by words and a key, and brings the answer to who asked', async () => {
      const { page } = kinga;
      await page.getByLabel('Words').fill(WORDS);
      await page.getByRole('button', { name: /Send for approval/ }).waitFor();
      for (const width of [WIDE, NARROW]) {
        await page.setViewportSize({ width, height: HEIGHT });
        await shot(page, `question-${width}.en.light`);
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
      }
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await eventually(async () => {
        expect(await page.getByRole('button', { name: /Send for approval/ }).isEnabled()).toBe(true);
      }, PATIENCE_MS);
      await page.getByLabel('Words').press('Control+Enter');
      await page.getByRole('button', { name: 'Send now' }).click();
      await page.getByText('It waits for approval.').waitFor();
      await approve('hu');
      await sanne.open('/inbox');
      const news = sanne.page.locator('[data-kind=request-news]').filter({ hasText: WORDS });
      await news.getByRole('link').first().click({ timeout: PATIENCE_MS });
      await sanne.page.getByText('Hungary has answered').waitFor();
      expect(await sanne.page.locator('[data-move]').count()).toBe(3);
      expect(await sanne.page.locator('[data-moves]').count()).toBe(0);
    });

    it.each(LANGUAGES)('17 is shown in %s, light and dark, without a serious finding', async (language) => {
      for (const scheme of SCHEMES) {
        const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language, scheme });
        await visitor.signIn(path);
        await visitor.page.getByText(WORDS).waitFor();
        await shot(visitor.page, `question-done.${language}.${scheme}`);
        expect(await axeFindings(visitor.page)).toEqual([]);
        expect(await sidewaysScroll(visitor.page)).toBe(0);
        await visitor.leave();
      }
    });
  });
}

/** Makes what was asked in a country some minutes older. */
async function letPass({ network }: Stage, country: string, minutes: number): Promise<void> {
  const url = new URL((await network.describe()).adminUrl);
  url.pathname = `/joinder_${country}`;
  const database = new pg.Client({ connectionString: url.href });
  await database.connect();
  await database.query('update commitment set t = t - $1', [minutes * 60_000]);
  await database.end();
}
