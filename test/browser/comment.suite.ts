import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { HELD } from './held.js';
import { linesOf } from './in-sight.js';
import { PlantedComments } from './planted-comments.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const HEIGHT = 800;
const DELIVERY_MS = 20_000;
const MANY = 600;
const PAGE = 50;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const LOOKS = [
  [WIDE, 'light'],
  [WIDE, 'dark'],
  [NARROW, 'dark'],
  [NARROW, 'light'],
] as const;

const FROM_HUNGARY = 'Register says 12 March. Will you take the full date?';
const PROTECTED = 'Violeta Primerova';
const NAMING = 'They keep Violetát Primerovának there.';
const OURS = 'We keep "about" until the photo is compared.';

/** What countries say to each other about a record, beside it. */
export function commentSuite(stage: Stage): void {
  describe('a comment on a record', () => {
    let sanne: Visitor;
    let page: Page;
    let recordPath = '';
    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      recordPath = `/cases/${stage.spaceId}/records/${stage.recordId}`;
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn('/');
    });
    afterAll(() => sanne.leave());

    const box = (): Locator => page.getByRole('region', { name: 'Comment' }).getByRole('textbox');
    const card = (text: string): Locator => page.locator('[data-comment]').filter({ hasText: text });

    it('41 of another country stands in My work, and at the record until it was in view', async () => {
      await sanne.settled();
      await page.locator('[data-line]').first().waitFor();
      const before = await linesOf(page);
      const writer = await stage.network.as('hu', 'investigator');
      const path = `spaces/${stage.spaceId}/comments`;
      const said = { recordId: stage.recordId, text: FROM_HUNGARY, language: 'en' };
      const { messageId, state } = await writer.post<{ messageId: string; state: string }>(path, said);
      if (state === 'waiting-for-approval') {
        const decides = await stage.network.as('hu', 'prosecutor');
        await decides.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: 'Seen' });
      }
      const line = page.getByRole('link', { name: /HU commented on/ });
      await line.waitFor({ timeout: DELIVERY_MS });
      // Whatever came meanwhile, what was there stands where it stood.
      const after = await linesOf(page);
      expect(after).toEqual(
        expect.arrayContaining(before.filter(({ text }) => after.some((one) => one.text === text))),
      );
      await line.click();
      await card(FROM_HUNGARY).waitFor();
      await page.locator('[data-comment][data-unread]').waitFor({ state: 'detached', timeout: DELIVERY_MS });
      await sanne.open('/');
      await sanne.settled();
      await line.waitFor({ state: 'detached', timeout: DELIVERY_MS });
    });

    it('41 is written from the record by `m`, names its readers, and looks well everywhere', async () => {
      await sanne.open(recordPath);
      await sanne.settled();
      await card(FROM_HUNGARY).waitFor();
      await page.keyboard.press('m');
      await page.locator('textarea:focus').waitFor();
      await page.keyboard.type(OURS);
      const readers = page.getByRole('group', { name: 'Who will read it' });
      expect(await readers.getByRole('button').allInnerTexts()).toEqual(['HU', 'RO']);
      for (const [width, colorScheme] of LOOKS) {
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme });
        if (width === NARROW) await page.getByRole('tab', { name: 'Activity' }).click();
        await animationsEnded(page);
        await page.screenshot({ path: join(PICTURES, `comment-${width}.${colorScheme}.png`) });
        expect([width, colorScheme, await sidewaysScroll(page), await axeFindings(page)]).toEqual([
          width,
          colorScheme,
          0,
          [],
        ]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it('41 is kept where the page is loaded anew', async () => {
      await page.reload();
      await box().waitFor();
      expect(await box().inputValue()).toBe(OURS);
    });

    it('6 is held, and its key puts back text and focus; sent again it is at home at once', async () => {
      await box().focus();
      // Said before it is sent, as forms do.
      await page.getByRole('button', { name: /^Send for approval/ }).waitFor();
      await page.locator('[data-effect=waits]').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByText(HELD).waitFor();
      expect(await box().inputValue()).toBe('');
      await card(OURS).waitFor();
      await box().blur();
      await page.keyboard.press('z');
      await page.getByText('Undone. Nothing was sent.').waitFor();
      await page.locator('textarea:focus').waitFor();
      expect(await box().inputValue()).toBe(OURS);
      await card(OURS).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Enter');
      await card(OURS).waitFor();
      await eventually(async () => expect(await card(OURS).innerText()).toContain('waiting for approval'), DELIVERY_MS);
    });

    it('N06 that says a protected name is refused at its field as it is typed, and goes without it', async () => {
      const api = await stage.network.as('nl', 'investigator');
      await api.post(`spaces/${stage.spaceId}/records`, {
        type: 'person',
        release: [],
        legalBasis: 'Demo code of criminal procedure, art. 5',
        statements: [{ property: 'name', value: PROTECTED, sensitivities: ['victim-identity'] }],
      });
      const asked = JSON.stringify({ recordId: stage.recordId, text: NAMING });
      await eventually(async () => {
        const answer = await api.send(`spaces/${stage.spaceId}/comments/forecast`, asked);
        expect(await answer.text()).toContain('TEXT_NAMES_PROTECTED');
      }, DELIVERY_MS);
      await box().fill(NAMING);
      const wrong = page.getByRole('region', { name: 'Comment' }).getByText(/^This text contains a name/);
      await wrong.waitFor();
      expect(await box().getAttribute('aria-invalid')).toBe('true');
      const send = page.getByRole('button', { name: /^Send/ });
      expect(await send.isDisabled()).toBe(true);
      for (const [width, colorScheme] of LOOKS) {
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme });
        if (width === NARROW) await page.getByRole('tab', { name: 'Activity' }).click();
        await animationsEnded(page);
        await page.screenshot({ path: join(PICTURES, `comment-refused-${width}.${colorScheme}.png`) });
        expect([await sidewaysScroll(page), await axeFindings(page)]).toEqual([0, []]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await box().fill('A woman sleeps there.');
      await wrong.waitFor({ state: 'detached' });
      expect(await send.isDisabled()).toBe(false);
      await box().fill('');
    });

    it('40 that waits is named by its record, to its author and to whoever decides', async () => {
      const about = { recordId: stage.recordId, recordName: expect.stringMatching(/./) };
      const answer = await page.request.get(`${sanne.url}/api/v1/waiting`);
      expect(await answer.json()).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ kind: 'approval', what: 'comment', ...about })]),
      });
      const decides = await stage.network.as('nl', 'prosecutor');
      expect(await decides.get('approvals/requests?part=queue')).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ type: 'contribution', ...about })]),
      });
    });

    it('41 is counted with others up to 500, and earlier ones come when they are asked for', async () => {
      const planted = await PlantedComments.plant(stage, MANY);
      try {
        await sanne.open(recordPath);
        await page.getByRole('button', { name: 'Comments 500+', exact: true }).click();
        const cards = page.locator('[data-comment]');
        const shown = await cards.count();
        await page.getByRole('button', { name: 'Earlier comments' }).click();
        await eventually(async () => expect(await cards.count()).toBe(shown + PAGE), DELIVERY_MS);
      } finally {
        await planted.remove();
      }
    });

    it('41 about a value names it and goes to who has that', async () => {
      await page.locator('[data-row]').first().focus();
      await page.keyboard.press('m');
      await page.locator('textarea:focus').waitFor();
      expect(await box().getAttribute('placeholder')).toMatch(/^Write about: /);
      await page.getByRole('button', { name: 'Write about the whole record' }).click();
      expect(await box().getAttribute('placeholder')).toBe('Write to everybody who has this record');
    });

    it('no page complained', () => {
      expect(sanne.complaints).toEqual([]);
    });
  });
}
