import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { LANGUAGES } from '#libs/vocabulary';
import { TERMS } from '#libs/words';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { guidePicture } from './guide-picture.js';
import { HELD } from './held.js';
import { Keyboard } from './keyboard.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 844;
const MOST_MS = 20_000;
const SOON_MS = 5_000;

interface Sent {
  readonly messageId: string;
  readonly state: string;
}

interface Found {
  readonly items: readonly { readonly recordId: string; readonly name: string }[];
}

interface Written {
  readonly statements: readonly { readonly property: string; readonly value: string; readonly release: string[] }[];
}

/** A call that is written down from whatever screen is open. */
export function phoneNoteSuite(stage: Stage): void {
  describe('a phone note', () => {
    let sanne: Visitor;
    const note = (): Locator => sanne.page.getByRole('dialog', { name: 'Phone note' });
    const send = (): Locator => note().getByRole('button', { name: /^Send/ });
    const names = (): Locator => sanne.page.getByRole('listbox');
    /** Somebody of the own country whom others may call, and whose name is offered then. */
    const nameSomebody = async (): Promise<void> => {
      const liaison = await stage.network.as('nl', 'liaison');
      const somebody = { id: 'bel', name: 'Bel Voorbeeld', role: 'liaison', desk: 'Demo desk', phone: '+31200000077' };
      const people = [{ ...somebody, languages: ['nl'] }];
      const { messageId, state } = await liaison.post<Sent>(`spaces/${stage.spaceId}/people`, { people });
      if (state === 'waiting-for-approval') {
        const decides = await stage.network.as('nl', 'prosecutor');
        await decides.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: 'Seen' });
      }
      await eventually(async () => {
        const named = await liaison.get<{ people: readonly unknown[] }>(`spaces/${stage.spaceId}`);
        expect(named.people.length).toBeGreaterThan(0);
      });
    };
    /** What is written down of calls, by its title: what it says, and who gets that. */
    const noted = async (title: string): Promise<Readonly<Record<string, unknown>>> => {
      const as = await stage.network.as('nl', 'investigator');
      const path = `spaces/${stage.spaceId}/records`;
      const { items } = await as.post<Found>(`${path}/search`, { q: title });
      const recordId = items.find(({ name }) => name === title)?.recordId;
      if (recordId === undefined) return {};
      const { statements } = await as.get<Written>(`${path}/${recordId}`);
      return Object.fromEntries(statements.map(({ property, value, release }) => [property, [value, release]]));
    };

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      await sanne.signIn('/inbox');
      await sanne.settled();
    });
    afterAll(() => sanne.leave());

    it('17 is written within 20 s by three keys beside its words, about the record on the screen, and kept at home', async () => {
      const { page } = sanne;
      const keyboard = new Keyboard(page);
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await sanne.settled();
      const began = Date.now();
      await page.locator('main').focus();
      await keyboard.key('p');
      await note().getByLabel('With whom').and(page.locator(':focus')).waitFor();
      await page.keyboard.type('Kovács Réka');
      await keyboard.key('Tab');
      await page.keyboard.type('She was seen in Győr on Friday.');
      await note().getByRole('button', { name: 'Save in NL only' }).and(page.locator(':enabled')).waitFor();
      await keyboard.key('Control+Enter');
      await page.getByText('Kept in NL; nobody else gets it.').waitFor();
      expect(Date.now() - began).toBeLessThan(MOST_MS);
      expect(keyboard.actions).toBe(3);
      await note().waitFor({ state: 'detached' });
      await eventually(async () =>
        expect(await noted('Phone note: Kovács Réka')).toEqual({
          title: ['Phone note: Kovács Réka', []],
          text: ['She was seen in Győr on Friday.', []],
          date: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/), []],
          about: [expect.stringMatching(/^[A-Z]{3}-NL \d{3} \d{3}/), []],
        }),
      );
    });

    it('6 17 what is said of a note covers nothing that can be pressed, and leads to the note', async () => {
      const { page } = sanne;
      await sanne.open('/inbox');
      await sanne.settled();
      await page.getByRole('button', { name: 'Phone note' }).click();
      await note().getByLabel('With whom').fill('Harbour police');
      await note().getByLabel('What was said').fill('The boat left at six.');
      await note().getByRole('button', { name: 'Save in NL only' }).click();
      const notice = page.getByRole('link', { name: 'Open the note' });
      await notice.waitFor();
      await note().waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'New record' }).click({ trial: true });
      await page.getByRole('link', { name: 'Check a list' }).click({ trial: true });
      await notice.click();
      await page.getByRole('heading', { level: 1, name: 'Phone note: Harbour police' }).waitFor();
      // It is read for some seconds more, and then stands above the words that may be written here.
      const words = page.getByRole('textbox', { name: 'Write to everybody who has this record' });
      await words.fill('Seen by whom?');
      await notice.waitFor();
      await words.click({ trial: true });
      await page.getByRole('button', { name: /^Send/ }).click({ trial: true });
      await words.fill('');
    });

    it.each(['/inbox', '/cases', '/approvals', 'records/new'])(
      '17 opens on %s with two clicks beside its words, in the only case there is, and touches nothing below it',
      async (path) => {
        const { page } = sanne;
        await sanne.open(path.startsWith('/') ? path : `/cases/${stage.spaceId}/${path}`);
        await sanne.settled();
        await page.getByRole('button', { name: 'Phone note' }).click();
        await note().getByLabel('With whom').and(page.locator(':focus')).waitFor();
        await note().getByLabel('What was said').fill('He called back.');
        await note().getByText('HU · Hungary').click();
        expect(await note().getByRole('checkbox', { name: /^HU/ }).isChecked()).toBe(true);
        expect(
          await page.locator('main').getByRole('checkbox', { name: /^HU/, checked: true, includeHidden: true }).count(),
        ).toBe(0);
        await note().getByText('HU · Hungary').click();
        await note().getByRole('button', { name: 'Save in NL only' }).click({ trial: true });
        await note().getByLabel('What was said').fill('');
        await note().getByRole('button', { name: 'Back' }).last().click();
        await note().waitFor({ state: 'detached' });
      },
    );

    it('17 closes by one Escape where no name is offered, also behind what somebody typed', async () => {
      const { page } = sanne;
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await sanne.settled();
      for (const typed of ['Nobody of that name', '']) {
        await page.keyboard.press('p');
        await note().getByLabel('With whom').and(page.locator(':focus')).waitFor();
        await note().getByLabel('With whom').fill('');
        await page.keyboard.type(typed);
        if (typed === '') expect(await names().isVisible()).toBe(false);
        await page.keyboard.press('Escape');
        await note().waitFor({ state: 'detached', timeout: SOON_MS });
      }
    });

    it('17 closes the names that are offered by one Escape, after which they stay closed, and itself by the next', async () => {
      const { page } = sanne;
      await nameSomebody();
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await sanne.settled();
      await page.keyboard.press('p');
      await names().waitFor();
      await page.keyboard.press('Escape');
      await names().waitFor({ state: 'hidden', timeout: SOON_MS });
      await animationsEnded(page);
      expect([await names().isVisible(), await note().isVisible()]).toEqual([false, true]);
      await note().getByLabel('With whom').and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Escape');
      await note().waitFor({ state: 'detached', timeout: SOON_MS });
      expect(await names().isVisible()).toBe(false);
    });

    it('17 goes to a country that is ticked by the way of all records, and can be taken back', async () => {
      const { page } = sanne;
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await sanne.settled();
      await page.getByRole('button', { name: 'Phone note' }).click();
      await note().getByLabel('With whom').fill('Border police');
      await note().getByLabel('What was said').fill('Two vans at four.');
      await note().getByRole('checkbox', { name: /^BG/ }).check();
      await note()
        .getByText(/^BG: not told which record it is about/)
        .waitFor();
      await send().click();
      await page.getByText(HELD).waitFor();
      await page.keyboard.press('z');
      await note().waitFor();
      expect(await note().getByLabel('What was said').inputValue()).toBe('Two vans at four.');
      // What is typed is kept when it is closed, and is of this person and case alone.
      await page.keyboard.press('Escape');
      await note().waitFor({ state: 'detached' });
      expect(await noted('Phone note: Border police')).toEqual({});
      await page.keyboard.press('p');
      await send().click();
      await page.getByRole('button', { name: 'Send now' }).click();
      await page.getByText('It waits for approval.').waitFor();
    });

    it.each(LANGUAGES)('17 is asked for in %s, light and dark, wide and narrow', async (language) => {
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language });
      const { page } = visitor;
      await visitor.signIn(`/cases/${stage.spaceId}/records`);
      await visitor.settled();
      await page.locator('header').getByRole('button', { name: TERMS.phoneNote[language] }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().check();
      await page.locator('[data-audience=answer]').waitFor();
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [NARROW, WIDE]) {
          await page.setViewportSize({ width, height: HEIGHT });
          await animationsEnded(page);
          await page.screenshot({ path: join(PICTURES, `phone-note-${width}.${language}.${colorScheme}.png`) });
          expect([colorScheme, width, await sidewaysScroll(page)]).toEqual([colorScheme, width, 0]);
        }
        expect([colorScheme, await axeFindings(page)]).toEqual([colorScheme, []]);
      }
      if (language === 'en') await guidePicture(page, 'phone-note');
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    });
  });
}
