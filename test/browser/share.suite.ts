import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { guidePicture } from './guide-picture.js';
import { HELD } from './held.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const HEIGHT = 800;
const PATIENCE_MS = 20_000;
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const VALUES = 12;
/** A change that stays at home. */
const ALIAS = { legalBasis: LEGAL_BASIS, assert: [{ property: 'alias', value: 'Halfje', release: [] }] };

interface Value {
  readonly property: string;
  readonly release: readonly string[];
  readonly retractedIn: number | null;
  readonly pending: boolean;
}

/** Who gets which values, said and sent in one dialog. */
export function shareSuite(stage: Stage): void {
  describe('the dialog that shares', () => {
    let sanne: Visitor;
    let page: Page;
    let clicks = 0;
    const dialog = (): Locator => page.getByRole('dialog', { name: /^Share: / });
    const country = (name: string): Locator => dialog().getByRole('radiogroup', { name: new RegExp(`^${name}`) });
    const choice = (name: string, word: string): Locator =>
      country(name).getByRole('radio', { name: word, exact: true });
    const choose = async (name: string, word: string): Promise<void> => {
      clicks += 1;
      await choice(name, word).check();
    };
    const button = (): Locator => dialog().getByRole('button').last();
    const bar = (): Locator => dialog().getByRole('region', { name: 'What sending does' });
    const answered = (): Promise<void> => dialog().locator('[data-audience=answer]').waitFor();
    /** Lines of the bar, as they are read. */
    const lines = async (): Promise<readonly string[]> => {
      const texts = await bar().locator('dl > div').allInnerTexts();
      return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
    };
    const values = async (recordId: string): Promise<readonly Value[]> => {
      const answer = await page.request.get(`${sanne.url}/api/v1/spaces/${stage.spaceId}/records/${recordId}`);
      const { statements }: { statements: readonly Value[] } = await answer.json();
      return statements.filter(({ retractedIn }) => retractedIn === null);
    };
    /** A record of NL with these values, each for these countries, once it is there. */
    const share = async (
      statements: readonly object[],
      { type = 'person', release = [] as readonly string[] } = {},
    ): Promise<string> => {
      const session = await stage.network.as('nl', 'investigator');
      const body = { type, release, legalBasis: LEGAL_BASIS, statements };
      const { recordId } = await session.post<{ recordId: string }>(`spaces/${stage.spaceId}/records`, body);
      await eventually(async () => {
        expect((await values(recordId)).map(({ pending }) => pending)).toEqual(statements.map(() => false));
      }, PATIENCE_MS);
      return recordId;
    };
    /** Waits until what was sent is held no more, as it is the newest change in the list only then. */
    const left = (recordId: string, releases: readonly string[]): Promise<void> =>
      eventually(async () => {
        const now = (await values(recordId)).map(({ release, pending }) => [release.join(' '), pending]);
        expect(now).toEqual(releases.map((release) => [release, false]));
      }, PATIENCE_MS);
    const open = async (recordId: string): Promise<void> => {
      await sanne.open(`/cases/${stage.spaceId}/records/${recordId}`);
      await sanne.settled();
      await page.locator('[data-row]').first().waitFor();
      clicks = 0;
    };
    const press = async (key: string): Promise<void> => {
      clicks += 1;
      await page.keyboard.press(key);
      await dialog().getByRole('radiogroup').first().waitFor();
    };
    const shareValue = async (property: string): Promise<void> => {
      const row = page.locator('[data-row]').filter({ hasText: property }).first();
      await row.hover();
      await row.getByRole('button', { name: /^Share/ }).click();
      await dialog().getByRole('radiogroup').first().waitFor();
    };
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    };
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn(`/cases/${stage.spaceId}`);
    });
    afterAll(() => sanne.leave());

    it('1 gives a record of 12 values to one more country in three clicks', async () => {
      const aliases = Array.from({ length: VALUES - 1 }, (_, i) => ({ property: 'alias', value: `Gabi ${i}` }));
      const recordId = await share([{ property: 'name', value: 'Twaalf Waarden' }, ...aliases], { release: ['hu'] });
      await open(recordId);
      await press('s');
      expect(await choice('HU', 'All values').isChecked()).toBe(true);
      expect(await choice('RO', 'Nothing').isChecked()).toBe(true);
      expect(await button().isDisabled()).toBe(true);
      await choose('RO', 'All values');
      await answered();
      expect(await lines()).toEqual([
        expect.stringMatching(/^Gains RO 11 × Alias and Name · at once, under a standing approval until /),
        'Keeps HU 11 × Alias and Name',
        'Nothing BG sees only that there is something',
      ]);
      expect(await button().innerText()).toContain('Send to RO');
      await guidePicture(page, 'share');
      const answer = page.waitForResponse((response) => response.url().endsWith('/records/changes'));
      clicks += 1;
      await button().click();
      expect([(await answer).status(), clicks]).toEqual([202, 3]);
      await dialog().waitFor({ state: 'detached' });
      // While it is held, too: nothing is taken back from anybody.
      await page.getByText(HELD).first().waitFor();
      expect(await page.locator('[data-row]').count()).toBe(VALUES);
      await left(recordId, Array<string>(VALUES).fill('hu ro'));
      await page.getByText(/ gave .+ to RO too$/).waitFor();
    });

    it('5 begins a value with those who hold it, says in red who loses it, and takes nothing in passing', async () => {
      const recordId = await share([
        { property: 'name', value: 'Genomen Naam', release: ['hu', 'ro'] },
        { property: 'phone', value: '+31600000044', release: ['hu'] },
      ]);
      await open(recordId);
      await shareValue('Genomen Naam');
      const chosen = await Promise.all(
        ['BG', 'HU', 'RO'].map((name) => choice(name, name === 'BG' ? 'Not this value' : 'This value').isChecked()),
      );
      // RO has no other value, HU has both: all of them is what they have.
      expect([chosen[0], await choice('HU', 'All values').isChecked(), chosen[2]]).toEqual([true, true, true]);
      expect(await lines()).toEqual([]);
      await choose('HU', 'Not this value');
      await choose('RO', 'Not this value');
      await choose('BG', 'This value');
      await answered();
      const [first] = await lines();
      expect(first).toBe('Loses HU RO Name');
      const red = await bar()
        .locator('[data-effect=loses] dd')
        .evaluate((line) => {
          const { defaultView: view, documentElement: root } = line.ownerDocument;
          const styles = [line, root].map((element) => view?.getComputedStyle(element));
          return [styles[0]?.color, styles[1]?.getPropertyValue('--bad')];
        });
      expect(rgbOf(red[1] ?? '')).toBe(red[0]);
      expect(await button().isDisabled()).toBe(true);
      await bar().getByRole('checkbox', { name: 'HU and RO lose Name. That is what I want.' }).check();
      expect(await button().isDisabled()).toBe(false);
      await choose('RO', 'This value');
      await answered();
      expect(await button().isDisabled()).toBe(true);
      await close();
      expect((await values(recordId)).map(({ release }) => release)).toEqual([['hu', 'ro'], ['hu']]);
    });

    it('2 sends nothing that was not shown: other effects are shown, and sent when that is asked anew', async () => {
      // The page hears of nothing, so it learns of the approval only when it sends.
      await page.route('**/api/v1/events', (route) => route.abort());
      const recordId = await share([{ property: 'name', value: 'Anders Dan' }], { type: 'place' });
      await open(recordId);
      await press('s');
      await choose('HU', 'All values');
      await answered();
      expect(await lines()).toEqual([expect.stringMatching(/^Waits HU Name · .* decides/), expect.anything()]);
      const prosecutor = await stage.network.as('nl', 'prosecutor');
      await prosecutor.post('approvals/standing', {
        spaceId: stage.spaceId,
        types: ['place'],
        recipients: ['hu'],
        highestHandling: 'H1',
        starts: '2020-01-01',
        ends: '2999-12-31',
        reason: 'Places for HU',
      });
      const refused = page.waitForResponse((response) => response.url().endsWith('/records/changes'));
      await button().click();
      expect((await refused).status()).toBe(409);
      await bar().getByText('Nothing was sent').waitFor();
      expect(await lines()).toEqual([expect.stringMatching(/^Gains HU Name · at once/), expect.anything()]);
      expect((await values(recordId)).map(({ release }) => release)).toEqual([[]]);
      const sent = page.waitForResponse((response) => response.url().endsWith('/records/changes'));
      await button().click();
      expect((await sent).status()).toBe(202);
      await left(recordId, ['hu']);
      await page.unroute('**/api/v1/events');
    });

    it('1 gives what is chosen in the list to a country, in one question and one send', async () => {
      const recordIds: string[] = [];
      for (const value of ['Drie A', 'Drie B', 'Drie C']) recordIds.push(await share([{ property: 'name', value }]));
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await sanne.settled();
      await page.locator('tr[data-row]:focus-within', { hasText: 'Drie C' }).waitFor();
      for (const key of ['x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
      await page.getByText('3 selected').waitFor();
      clicks = 0;
      await press('s');
      let questions = 0;
      page.on('request', (request) => (questions += request.url().endsWith('/audience') ? 1 : 0));
      await choose('RO', 'All values');
      await answered();
      expect([(await lines())[0], questions]).toEqual([
        expect.stringMatching(/^Gains RO 3 × Name of 3 records · at once/),
        1,
      ]);
      clicks += 1;
      await button().click();
      await dialog().waitFor({ state: 'detached' });
      expect(clicks).toBe(3);
      for (const recordId of recordIds) await left(recordId, ['ro']);
    });

    it('6 is neither changed nor closed while it sends, and sends all of them or none', async () => {
      const recordIds: string[] = [];
      for (const value of ['Half A', 'Half B']) recordIds.push(await share([{ property: 'name', value }]));
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await sanne.settled();
      await page.locator('tr[data-row]:focus-within', { hasText: 'Half B' }).waitFor();
      for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
      await page.getByText('2 selected').waitFor();
      await press('s');
      await choose('RO', 'All values');
      await answered();
      let go = (): void => undefined;
      await page.route('**/records/changes', async (route) => {
        await new Promise<void>((resolve) => (go = resolve));
        // Somebody else was quicker with one of them.
        const session = await stage.network.as('nl', 'investigator');
        await session.patch(`spaces/${stage.spaceId}/records/${recordIds[0]}`, '"1"', ALIAS);
        await route.continue();
      });
      const begun = page.waitForRequest((request) => request.url().endsWith('/records/changes'));
      await button().click();
      await begun;
      await page.keyboard.press('Escape');
      await country('HU').locator('input:disabled').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await dialog().getByRole('button', { name: 'Back' }).first().isDisabled()).toBe(true);
      const answer = page.waitForResponse((response) => response.url().endsWith('/records/changes'));
      go();
      expect((await answer).status()).toBe(412);
      await page.unroute('**/records/changes');
      for (const recordId of recordIds) expect((await values(recordId))[0]?.release).toEqual([]);
      // It goes on with what is there now.
      const gained = /^Gains RO 2 × Name and Alias of 2 records/;
      await eventually(async () => expect((await lines())[0]).toMatch(gained), PATIENCE_MS);
      await close();
    });

    it('38 is reached and read by everybody, also at 390 px, in light and dark', async () => {
      await open(stage.recordId);
      await page.getByRole('button', { name: 'Share', exact: true }).first().click();
      await choose('BG', 'All values');
      await answered();
      await animationsEnded(page);
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: NARROW, height: HEIGHT });
      await page.emulateMedia({ colorScheme: 'dark' });
      await animationsEnded(page);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await close();
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });
  });
}

/** `#b3241a` as a browser computes it. */
function rgbOf(hex: string): string {
  const parts = hex.trim().match(/[0-9a-f]{2}/gi) ?? [];
  return `rgb(${parts.map((part) => Number.parseInt(part, 16)).join(', ')})`;
}
