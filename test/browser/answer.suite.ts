import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { guidePicture } from './guide-picture.js';
import { HELD } from './held.js';
import type { Stage } from './stage.js';
import { expectInSight } from './in-sight.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 800;
const PATIENCE_MS = 20_000;
const SOON_MS = 5_000;
const NAME = 'Radka Otgovor';
const QUESTION = 'Anything more on this person?';
const WORDS = 'All that we know';
const NUMBER = /^LAN-BG R (?<digits>\d{3} \d{3}|\d{4} \d{4})$/;

interface Messages {
  readonly recordId: string;
  readonly messages: readonly { readonly messageId: string }[];
}

/** A request about a record, from its question to the values that it brings. */
export function answerSuite(stage: Stage): void {
  describe('a request about a record', () => {
    let boris: Visitor;
    let kinga: Visitor;
    let recordId: string;
    const approve = async (country: string, messageId: string): Promise<void> => {
      const prosecutor = await stage.network.as(country, 'prosecutor');
      await prosecutor.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: 'Seen by me' });
    };
    const shot = async (page: Page, name: string, inGuide?: string): Promise<void> => {
      await animationsEnded(page);
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
      if (inGuide !== undefined) await guidePicture(page, inGuide);
    };
    const opened = (page: Page): Promise<void> => page.getByRole('heading', { level: 1, name: NAME }).waitFor();

    beforeAll(async () => {
      const sanne = await stage.network.as('nl', 'investigator');
      const made = await sanne.post<Messages>(`spaces/${stage.spaceId}/records`, {
        type: 'person',
        release: [],
        legalBasis: 'Demo code of criminal procedure, art. 5',
        statements: [
          { property: 'name', value: NAME, release: ['bg'] },
          { property: 'phone', value: '+359880000001' },
          { property: 'phone', value: '+359880000002' },
          { property: 'alias', value: 'Zelda', sensitivities: ['victim-identity'] },
        ],
      });
      ({ recordId } = made);
      const held = await (
        await stage.network.as('nl', 'prosecutor')
      ).get<{ items: { messageId: string; subject: string | null }[] }>('approvals/requests?state=waiting');
      for (const one of held.items) if (one.subject === `record:${recordId}`) await approve('nl', one.messageId);
      boris = await Visitor.arrive(stage, { place: 'bg', role: 'investigator' });
      kinga = await Visitor.arrive(stage, { place: 'nl', role: 'liaison' });
      const reader = await stage.network.as('bg', 'investigator');
      await eventually(() => reader.get(`spaces/${stage.spaceId}/records/${recordId}`), PATIENCE_MS);
      await boris.signIn(`/cases/${stage.spaceId}/records/${recordId}`);
      await kinga.signIn('/inbox');
    });
    afterAll(async () => {
      await boris.leave();
      await kinga.leave();
    });

    it('4 is asked from the record by a key, a text and a key', async () => {
      const { page } = boris;
      await opened(page);
      await page.keyboard.press('q');
      const dialog = page.getByRole('dialog', { name: `Ask about ${NAME}` });
      await dialog.locator('[data-audience=answer]').waitFor();
      await page.keyboard.type(QUESTION);
      await shot(page, 'ask.en.light');
      expect(await axeFindings(page)).toEqual([]);
      const asked = page.waitForResponse((response) => response.url().endsWith('/commitments'));
      await page.keyboard.press('Control+Enter');
      const response = await asked;
      expect(response.status()).toBe(202);
      expect(response.request().postDataJSON()).toMatchObject({
        kind: 'release',
        recordId,
        text: QUESTION,
        term: 'd7',
      });
      const { messageId }: { messageId: string } = await response.json();
      await approve('bg', messageId);
    });

    it('2 is not answered with what may not go: nothing sends it, and one press leaves it at home', async () => {
      const { page } = kinga;
      const line = page.locator('[data-kind=request]').filter({ hasText: QUESTION });
      await line.getByRole('link', { name: 'Answer' }).click({ timeout: PATIENCE_MS });
      const box = page.getByRole('checkbox', { name: 'Alias: Zelda' });
      const send = page.getByRole('button', { name: /^Send/ });
      await box.check();
      await page.getByRole('alert').getByText('the identity of a victim is not shared').waitFor();
      expect([await send.count(), await page.locator('[data-effect]').count()]).toEqual([0, 1]);
      await shot(page, 'request-refused.en.light');
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Keep at home' }).click();
      await send.waitFor();
      expect(await box.isChecked()).toBe(false);
      await kinga.open('/inbox');
    });

    it('4 is answered with values that are chosen, in three clicks, and can be taken back first', async () => {
      const { page } = kinga;
      const line = page.locator('[data-kind=request]').filter({ hasText: QUESTION });
      await line.getByRole('link', { name: 'Answer' }).click({ timeout: PATIENCE_MS });
      await page.getByRole('heading', { level: 1, name: 'Request from Bulgaria' }).waitFor();
      const boxes = page.getByRole('checkbox', { name: /^Phone: / });
      await boxes.first().waitFor();
      expect(await boxes.count()).toBe(2);
      const send = page.getByRole('button', { name: /Send for approval/ });
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await page.getByRole('textbox', { name: 'Words' }).fill(WORDS);
      await send.click();
      await page.getByText(HELD).waitFor();
      await page.keyboard.press('z');
      await page.getByText('Undone. Nothing was sent.').waitFor();
      expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe(WORDS);
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
      for (const width of [WIDE, NARROW]) {
        await page.setViewportSize({ width, height: HEIGHT });
        await shot(page, `request-${width}.en.light`, width === WIDE ? 'request' : undefined);
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
      }
      // On a narrow screen what sends it is in sight from the first value on.
      await page.getByRole('checkbox').first().scrollIntoViewIfNeeded();
      await expectInSight(send, NARROW, HEIGHT);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await send.click();
      await page.getByRole('button', { name: 'Send now' }).click();
      await page.getByText('It waits for approval.').waitFor();
    });

    it('4 brings the values within 5 s of the approval, and both sides see them', async () => {
      const prosecutor = await stage.network.as('nl', 'prosecutor');
      const { items } = await prosecutor.get<{ items: { messageId: string; together: object[] }[] }>(
        'approvals/requests?state=waiting',
      );
      const act = items.find(({ together }) => together.length > 0);
      const { page } = boris;
      await boris.open('/inbox');
      await boris.settled();
      await approve('nl', act?.messageId ?? '');
      const came = page.locator('[data-kind=request-news]').filter({ hasText: 'released: 2 values' });
      await came.waitFor({ timeout: SOON_MS });
      await shot(page, 'released.en.light');
      await came.getByRole('link').first().click();
      await opened(page);
      await page.getByText('+359880000002').waitFor();
      await kinga.open(`/cases/${stage.spaceId}/records/${recordId}`);
      await opened(kinga.page);
      await eventually(async () => {
        const marks = kinga.page.locator('[data-row] [data-member=bg]');
        const said = (await marks.allInnerTexts()).filter((text) => text !== 'BG: not released');
        expect(said).toEqual([0, 1, 2].map(() => expect.stringMatching(/^BG: (arrived|read)/)));
      }, SOON_MS);
      await kinga.open(`/cases/${stage.spaceId}/requests`);
      await kinga.page.getByRole('link', { name: QUESTION }).waitFor();
      await shot(kinga.page, 'requests.en.light');
      expect(await kinga.page.locator('[data-offer=done]').filter({ hasText: 'released: 2 values' }).count()).toBe(1);
    });

    it('12 has a number that both sides see, which opens it by Ctrl K', async () => {
      const { page } = kinga;
      await page.getByRole('link', { name: QUESTION }).click();
      const said = (await page.getByText(NUMBER).first().textContent()) ?? '';
      const digits = NUMBER.exec(said)?.groups?.['digits']?.replace(' ', '') ?? '';
      await page.getByRole('button', { name: 'Copy the number' }).waitFor();
      await shot(page, 'request-number.en.light');
      await boris.open('/inbox');
      await boris.settled();
      await boris.page.keyboard.press('Control+k');
      await boris.page.keyboard.type(`r${digits}`);
      await boris.page.keyboard.press('Enter');
      await boris.page.getByText(said).first().waitFor();
      expect(await boris.page.title()).toContain(said);
    });
  });
}
