import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const SOON_MS = 5_000;
const DELIVERY_MS = 20_000;
const REASON = 'For your case';

/** Who gets a value, who loses it, and what an answer brings. */
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
      await page.getByText('Nothing is changed.').waitFor();
      expect(await loses.count()).toBe(0);
    });

    it('takes a date as a country writes it, by the keys as by the button', async () => {
      await sanne.open(`/cases/${stage.spaceId}/records/new`);
      await sanne.settled();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Toon Datum');
      const born = page.getByRole('textbox', { name: 'Date of birth' });
      await born.fill('03-04-1985');
      await page.getByText('3 April 1985').waitFor();
      await sanne.sendForm();
      await page.getByRole('heading', { name: 'Toon Datum', level: 1 }).waitFor({ timeout: DELIVERY_MS });
      await page.getByText('3 April 1985').first().waitFor();
    });
  });

  describe('a question that is answered with Release it', () => {
    it('chooses values and answers in one act, and the asker finds them soon after the approval', async () => {
      const kinga = await Visitor.arrive(stage, { place: 'nl', role: 'liaison' });
      const asker = await stage.network.as('bg', 'investigator');
      const askPath = `spaces/${stage.spaceId}/asks`;
      const asked = await asker.post<{ messageId: string }>(askPath, {
        position: stage.sealedPosition,
        reason: 'May be ours',
      });
      await (
        await stage.network.as('bg', 'prosecutor')
      ).post(`approvals/requests/${asked.messageId}/decision`, {
        decision: 'approve',
        reason: 'Ask them',
      });
      await kinga.signIn('/inbox');
      const { page } = kinga;
      await page.getByRole('button', { name: 'Answer' }).first().click({ timeout: DELIVERY_MS });
      await page.getByRole('radio', { name: 'Release it' }).check();
      const send = page.getByRole('button', { name: 'Release it' });
      expect(await send.isDisabled()).toBe(true);
      const first = page
        .getByRole('group', { name: /BG gets/ })
        .getByRole('checkbox')
        .first();
      await first.check();
      await page.getByLabel(/Reason/).fill(REASON);
      const answered = page.waitForResponse((response) => response.url().endsWith('/answer'));
      await send.click();
      const response = await answered;
      expect([response.status(), await response.text()]).toEqual([202, expect.stringContaining('"held"')]);
      // The key takes it back, and what was written is there again.
      await page.getByText(/^Leaves in/).waitFor();
      await page.keyboard.press('z');
      await page.getByText('Undone. Nothing was sent.').waitFor();
      expect(await page.getByLabel(/Reason/).inputValue()).toBe(REASON);
      await send.click();
      await page.getByRole('button', { name: 'Send now' }).click();
      await page.getByText('It waits for approval.').waitFor();
      await kinga.leave();

      const prosecutor = await stage.network.as('nl', 'prosecutor');
      const { items } = await prosecutor.get<{ items: { messageId: string; together: object[] }[] }>(
        'approvals/requests?state=waiting',
      );
      const act = items.find(({ together }) => together.length > 0);
      await prosecutor.post(`approvals/requests/${act?.messageId}/decision`, { decision: 'approve', reason: 'Seen' });
      const until = Date.now() + SOON_MS;
      let recordId: string | null = null;
      while (recordId === null && Date.now() < until) {
        const asks = await asker.get<{ askId: string; recordId: string | null }[]>(askPath);
        recordId = asks.find(({ askId }) => askId === asked.messageId)?.recordId ?? null;
      }
      expect(recordId).not.toBeNull();
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
