import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import type { Stage } from './stage.js';
import { NARROW, SMALLEST, Visitor } from './visitor.js';

const SOON_MS = 5_000;
const DELIVERY_MS = 20_000;
const NAME = 'Approved Voorbeeld';
const SCHEMES = ['light', 'dark'] as const;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
/** Height of what is touched on a narrow screen, in pixels. */
const TOUCHED = 44;
/** Days of the calendar that is open, and whether all of each is in sight. */
const DAY_CELLS = `[...document.querySelectorAll('[role=grid] td button')].map((day) => {
  const { width, height, left, right, top, bottom } = day.getBoundingClientRect();
  const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isSeen = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && day.contains(at);
  return { width, height, isSeen };
})`;

interface DayCell {
  readonly width: number;
  readonly height: number;
  readonly isSeen: boolean;
}

interface Space {
  readonly spaceId: string;
  readonly kind: string;
}

/** What the screens of a case say: to whom, of what left, and of what is not one. */
export function caseSuite(stage: Stage): void {
  describe('screens of a case', () => {
    let sanne: Visitor;
    const looksWell = async ({ page }: Visitor, name: string): Promise<void> => {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await animationsEnded(page);
        expect([name, colorScheme, await axeFindings(page)]).toEqual([name, colorScheme, []]);
        await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), fullPage: true });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      await sanne.signIn('/inbox');
    });
    afterAll(() => sanne.leave());

    it('25 each role begins at its home, operations at the message flow and never at an inbox', async () => {
      const joris = await Visitor.arrive(stage, { place: 'nl', role: 'operations' });
      await joris.signIn('/flows');
      for (const path of ['/', '/inbox']) {
        await joris.open(path);
        await joris.page.waitForURL(`${joris.url}/flows`);
      }
      await sanne.open('/');
      await sanne.page.waitForURL(`${sanne.url}/inbox`);
      const maarten = await Visitor.arrive(stage, { place: 'nl', role: 'prosecutor' });
      await maarten.signIn('/cases');
      await maarten.open('/');
      await maarten.page.waitForURL(`${maarten.url}/approvals`);
      await Promise.all([joris.leave(), maarten.leave()]);
    });

    it('25 operations is told that it never sees content, with one way home and nothing of the list', async () => {
      const joris = await Visitor.arrive(stage, { place: 'nl', role: 'operations' });
      const { page } = joris;
      await joris.signIn('/flows');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const path of [
        '/records',
        '/records/new',
        `/records/${stage.recordId}`,
        `/sealed/${stage.sealedPosition}`,
      ]) {
        await joris.open(`/cases/${stage.spaceId}${path}`);
        await page.getByRole('heading', { level: 1, name: 'Operations never sees content' }).waitFor();
        const main = page.locator('main');
        expect([path, await main.getByRole('link').count()]).toEqual([path, 1]);
        expect([path, await main.getByRole('button').count()]).toEqual([path, 0]);
        expect([path, await page.getByRole('alert').count()]).toEqual([path, 0]);
      }
      await looksWell(joris, 'never-sees-content');
      expect(asked.filter((url) => /\/records(\/|$)/.test(url) && url.includes('/api/'))).toEqual([]);
      await page.locator('main').getByRole('link').click();
      await page.waitForURL(`${joris.url}/flows`);
      await joris.leave();
    });

    it('26 an approved request keeps its name and says what left, with version, hash and proof', async () => {
      const investigator = await stage.network.as('nl', 'investigator');
      const prosecutor = await stage.network.as('nl', 'prosecutor');
      const waiting = async (name: string): Promise<string> => {
        const { messages } = await investigator.post<{ messages: { messageId: string }[] }>(
          `spaces/${stage.spaceId}/records`,
          {
            type: 'person',
            release: ['bg'],
            legalBasis: 'Demo code of criminal procedure, art. 5',
            statements: [
              { property: 'name', value: name },
              { property: 'religion', value: 'None known' },
            ],
          },
        );
        return messages[0]?.messageId ?? '';
      };
      const [approved, refused] = [await waiting(NAME), await waiting('Refused Voorbeeld')];
      const decide = (messageId: string, decision: string) =>
        prosecutor.post(`approvals/requests/${messageId}/decision`, { decision, reason: 'Seen' });
      await decide(approved, 'approve');
      await decide(refused, 'refuse');
      const { page } = sanne;
      await sanne.open(`/approvals/${approved}`);
      await page.getByRole('heading', { level: 1, name: new RegExp(NAME) }).waitFor();
      await page.getByRole('heading', { name: 'What left' }).waitFor();
      await page.getByText(/^[0-9a-f]{64}$/).waitFor({ timeout: DELIVERY_MS });
      expect(await page.getByText('What would have left').count()).toBe(0);
      await page.getByRole('link', { name: 'Version 1 of the record' }).waitFor({ timeout: SOON_MS });
      const proof = await page.getByRole('link', { name: 'Download the proof' }).getAttribute('href');
      await eventually(
        async () => expect((await page.request.get(`${sanne.url}${proof}`)).status()).toBe(200),
        DELIVERY_MS,
      );
      await page.locator('main').getByText('Name', { exact: true }).first().waitFor();
      await looksWell(sanne, 'what-left');
      await sanne.open(`/approvals/${refused}`);
      await page.getByRole('heading', { name: 'What did not leave' }).waitFor();
      await page.getByRole('heading', { level: 1, name: /Refused Voorbeeld/ }).waitFor();
    });

    it('27 where an agreement is drafted is no case: a section without errors', async () => {
      const prosecutor = await stage.network.as('nl', 'prosecutor');
      await prosecutor.post('spaces', { members: ['hu'] });
      const room = async (): Promise<string> => {
        const spaces = await prosecutor.get<Space[]>('spaces');
        return spaces.find(({ kind }) => kind === 'mailbox')?.spaceId ?? '';
      };
      await eventually(async () => expect(await room()).not.toBe(''), DELIVERY_MS);
      const roomId = await room();
      const { page } = sanne;
      await sanne.open('/cases');
      await sanne.settled();
      const section = page.getByRole('region', { name: 'Draft agreements' });
      const shown = section.getByRole('listitem').filter({ has: page.locator(`a[href$="${roomId}"]`) });
      await shown.getByText('No draft is open').waitFor();
      await looksWell(sanne, 'cases-with-drafts');
      expect(await page.getByRole('option', { name: /agreements/i }).count()).toBe(0);
      await section.locator(`a[href$="${roomId}"]`).click();
      await page.waitForURL(`${sanne.url}/agreements/${roomId}`);
      await sanne.settled();
      expect(await page.getByRole('alert').count()).toBe(0);
      await looksWell(sanne, 'drafts');
      await sanne.open(`/cases/${roomId}`);
      await page.waitForURL(`${sanne.url}/agreements/${roomId}`);
      await sanne.open(`/cases/${stage.spaceId}`);
      await sanne.settled();
      expect(await page.getByText(/drafting|draft agreements/i).count()).toBe(0);
    });

    it('33 activity folds what says the same', async () => {
      await sanne.open(`/cases/${stage.spaceId}`);
      await sanne.settled();
      const lines = sanne.page.getByRole('region', { name: 'Last activity' }).locator('[data-run]');
      await lines.first().waitFor();
      await looksWell(sanne, 'case-activity');
      const said = (await lines.allTextContents()).map((text) => text.split(/\d/)[0]);
      const most = Math.max(...said.map((one) => said.filter((other) => other === one).length));
      expect([said, most <= 3]).toEqual([expect.anything(), true]);
    });

    it('34 an empty list has no controls', async () => {
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await sanne.settled();
      expect(await sanne.page.getByRole('searchbox', { name: 'Search in these records' }).count()).toBe(1);
      await sanne.page.route('**/records/search', (route) =>
        route.fulfill({ json: { items: [], next: null, total: { count: 0, exact: true } } }),
      );
      await sanne.page.reload();
      await sanne.page.getByRole('heading', { level: 2 }).waitFor();
      await looksWell(sanne, 'records-empty');
      const main = sanne.page.locator('main');
      for (const name of [/Columns/, /Views/, /Print/, /Type/]) {
        expect([name, await main.getByRole('button', { name }).count()]).toEqual([name, 0]);
      }
      expect(await main.getByRole('searchbox').count()).toBe(0);
      await sanne.page.unroute('**/records/search');
    });

    it('3 an untouched form says that nothing is changed, and nothing else', async () => {
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}/edit`);
      await sanne.settled();
      const { page } = sanne;
      await page.getByText('Nothing has been changed.').waitFor();
      await looksWell(sanne, 'edit-untouched');
      expect(await page.locator('[data-effect]').count()).toBe(0);
      expect(await page.locator('[data-foot] > [data-send]').isDisabled()).toBe(true);
    });

    it('20 a date that nobody can read says one sentence with an example, and has the focus', async () => {
      await sanne.open(`/cases/${stage.spaceId}/records/new`);
      await sanne.settled();
      const { page } = sanne;
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Dora Datum');
      const born = page.getByRole('textbox', { name: 'Date of birth' });
      await born.fill('31-02-1988');
      await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
      await page.keyboard.press('Control+Enter');
      await page.getByText(/Write a date as 14\/02\/1988/).waitFor();
      expect(await born.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
      await looksWell(sanne, 'date-wrong');
      await born.fill('14-02-1988');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Dora Datum', level: 1 }).waitFor({ timeout: DELIVERY_MS });
    });

    it('20 a day is chosen by keyboard in a calendar of our own, which Escape closes alone', async () => {
      await sanne.open(`/cases/${stage.spaceId}/records/new`);
      await sanne.settled();
      const { page } = sanne;
      const born = page.getByRole('textbox', { name: 'Date of birth' });
      const month = page.getByRole('grid');
      await born.fill('14-02-1988');
      await born.press('Alt+ArrowDown');
      await page.locator('[aria-label$="14 February 1988"]:focus').waitFor();
      await looksWell(sanne, 'calendar');
      await page.keyboard.press('Escape');
      await month.waitFor({ state: 'detached' });
      expect(await born.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
      await born.press('Alt+ArrowDown');
      await page.locator('[aria-label$="14 February 1988"]:focus').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await month.waitFor({ state: 'detached' });
      expect(await born.inputValue()).toBe('21/02/1988');
      expect(await page.locator('input[type=date], input[type=datetime-local]').count()).toBe(0);
    });

    it.each([
      ['en', NARROW, 'Date of birth'],
      ['bg', SMALLEST, 'Дата на раждане'],
    ])('38 each day of it can be touched in %s at %i px, and nothing of it is cut', async (language, width, name) => {
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language, width });
      const { page } = visitor;
      await visitor.signIn(`/cases/${stage.spaceId}/records/new`);
      await visitor.settled();
      const born = page.getByRole('textbox', { name });
      await born.fill('14-02-1988');
      await born.press('Alt+ArrowDown');
      await page.getByRole('grid').locator(':focus').waitFor();
      await looksWell(visitor, `calendar-${width}`);
      const days = await page.evaluate<readonly DayCell[]>(DAY_CELLS);
      expect(days).toHaveLength(29);
      expect(days.filter(({ height, width: wide, isSeen }) => height !== TOUCHED || wide < 24 || !isSeen)).toEqual([]);
      expect([await cutTexts(page), await sidewaysScroll(page)]).toEqual([[], 0]);
      await visitor.leave();
    });

    it('32 a printed record is black on white, whatever the screen looks like', async () => {
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await sanne.settled();
      const { page } = sanne;
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const looks = await page.getByRole('heading', { level: 1 }).evaluate((element) => {
        const style = element.ownerDocument.defaultView?.getComputedStyle(element);
        return [style?.color, style?.backgroundColor];
      });
      expect(looks).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
      await page.emulateMedia({ media: null, colorScheme: 'light' });
    });

    it('28 the route of a message has a line for each country that it is for', async () => {
      const joris = await Visitor.arrive(stage, { place: 'nl', role: 'operations' });
      await joris.signIn('/flows');
      await joris.open(`/flows/messages/${stage.spaceId}/${stage.messageId}`);
      await joris.settled();
      const lines = joris.page.locator('[data-addressee]');
      await lines.first().waitFor();
      const members = await lines.evaluateAll((all) => all.map((one) => one.getAttribute('data-addressee')));
      await looksWell(joris, 'route-of-message');
      expect(new Set(members)).toEqual(new Set(['hu', 'ro']));
      expect(members).toHaveLength(2);
      const byMembers = (await lines.allTextContents()).filter((line) => /of (HU|RO)/.test(line));
      const steps = await joris.page.locator('[data-step] time').allTextContents();
      expect(steps).toEqual(steps.toSorted());
      expect(byMembers.filter((line) => /\.\d{3} UTC/.test(line))).toEqual([]);
      await joris.leave();
    });
  });
}
