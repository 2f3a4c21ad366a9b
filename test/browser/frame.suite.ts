import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../network/eventually.js';
import { animationsEnded, buttonFaults, inkFaults, layoutShift, sidewaysScroll } from './accessibility.js';
import type { Stage } from './stage.js';
import { type Look, NARROW, Visitor, ZOOMED } from './visitor.js';

const HEIGHT = 900;
/** What opens, closes and goes from place to place, and sends nothing. */
const FOCUS_KEYS = [
  'Tab',
  'Tab',
  'Shift+Tab',
  'j',
  'k',
  'x',
  'Shift+X',
  'ArrowDown',
  'ArrowUp',
  'Escape',
  'Escape',
  '?',
  'o',
  '/',
  '[',
  'Control+K',
];
const RANDOM_KEYS = 500;
const KEY_SEED = 12;
const SLOW_MS = 120_000;
/** A layer that closes gives the focus back when it is away; where it is lost, it does not come back at all. */
const FOCUS_MS = 5_000;
const MOST_SHIFT = 0.02;
/** Files and answers, until there is a row. */
const MOST_ASKED = 60;
/** What nobody opened so far. */
const DIALOGS = /\/assets\/(activity-sheet|key-dialog|menu-sheet|phone-note-dialog)-[^/]+\.js$/;
const DIALOGS_LATE = 4;

/** Where the bars of a page are, in pixels. */
async function barsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  const box = async (selector: string) =>
    (await page.locator(selector).first().boundingBox()) ?? { height: 0, width: 0 };
  const [header, rail, status] = await Promise.all([box('header'), box('nav'), box('footer')]);
  return { header: header.height, rail: rail.width, status: status.height };
}

/** Lets no answer of a path come before it is said. */
async function holdAnswer(page: Page, path: string): Promise<() => void> {
  let say = (): void => {};
  const said = new Promise<void>((resolve) => (say = resolve));
  await page.route(path, async (route) => {
    await said;
    await route.continue();
  });
  return () => say();
}

/** Numbers below a limit, the same for the same seed (a linear congruential generator). */
function drawFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Whether keys would go nowhere: nothing has the focus, or what is not shown. */
async function isFocusLost(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    `(({ activeElement: at, body }) => !at || at === body || !at.checkVisibility({ checkVisibilityCSS: true }))(document)`,
  );
}

/** What surrounds every screen, at every width. */
export function frameSuite(stage: Stage): void {
  describe('the frame', () => {
    let sanne: Visitor;
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      await sanne.signIn(`/cases/${stage.spaceId}`);
      await sanne.settled();
    });
    afterAll(() => sanne.leave());

    it.each([
      [1440, { header: 44, rail: 208, status: 24 }],
      [1100, { header: 44, rail: 208, status: 24 }],
      [768, { header: 44, rail: 56, status: 24 }],
      [390, { header: 52, rail: 0, status: 24 }],
      [320, { header: 52, rail: 0, status: 24 }],
    ])('37 has bars of fixed size at %i px, and nothing scrolls sideways', async (width, bars) => {
      const { page } = sanne;
      await page.setViewportSize({ width, height: HEIGHT });
      await animationsEnded(page);
      expect(await barsOf(page)).toEqual(bars);
      expect(await sidewaysScroll(page)).toBe(0);
      await page.setViewportSize({ width: 1280, height: HEIGHT });
    });

    it('folds its rail by a key, and remembers it', async () => {
      const { page } = sanne;
      await page.locator('main').focus();
      await page.keyboard.press('[');
      expect((await barsOf(page))['rail']).toBe(56);
      await page.reload();
      await sanne.settled();
      expect((await barsOf(page))['rail']).toBe(56);
      await page.getByRole('button', { name: 'Expand the menu' }).click();
      expect((await barsOf(page))['rail']).toBe(208);
    });

    it('says which network this is, and how the page may be handled', async () => {
      const { page } = sanne;
      await page.locator('[data-environment=Demo]').waitFor();
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await sanne.settled();
      await page.locator('header [data-label]').waitFor();
      await page
        .locator('footer')
        .getByText(/Handling of this page/)
        .waitFor();
    });

    it('34 has absence, language, appearance and keys in the menu of the person', async () => {
      const { page } = sanne;
      await page.getByRole('button', { name: `${sanne.name}: settings and sign out` }).click();
      const menu = page.getByRole('dialog');
      await menu.getByRole('form', { name: 'I am away' }).waitFor();
      for (const name of ['Language', 'Times']) await menu.getByRole('combobox', { name }).waitFor();
      await menu.getByRole('radiogroup', { name: 'Appearance' }).waitFor();
      await menu.getByRole('switch', { name: 'Single-key shortcuts' }).waitFor();
      await menu.getByRole('button', { name: 'Sign out' }).waitFor();
      await page.keyboard.press('Escape');
      await sanne.open('/inbox');
      await sanne.settled();
      expect(await page.locator('main').getByText('I am away').count()).toBe(0);
    });

    it(
      '38 never loses the focus over 500 keys pressed at random',
      async () => {
        const maarten = await Visitor.arrive(stage, { place: 'nl', role: 'prosecutor' });
        const { page } = maarten;
        await maarten.signIn(`/cases/${stage.spaceId}/records`);
        await maarten.settled();
        await page.locator('tr[data-row="0"] a:focus').waitFor();
        const draw = drawFrom(KEY_SEED);
        const pressed: string[] = [];
        while (pressed.length < RANDOM_KEYS) {
          const key = FOCUS_KEYS[draw(FOCUS_KEYS.length)] ?? 'Tab';
          await page.keyboard.press(key);
          pressed.push(key);
          // Behind the last place of a page Tab leads out of it, and the next one in again.
          if (key.endsWith('Tab') && (await isFocusLost(page))) await page.keyboard.press(key);
          const last = pressed.slice(-6);
          await eventually(async () => expect([last, await isFocusLost(page)]).toEqual([last, false]), FOCUS_MS);
        }
        await maarten.leave();
      },
      SLOW_MS,
    );

    it('leads on a narrow screen to every screen of the rail', async () => {
      const { page } = sanne;
      await page.setViewportSize({ width: NARROW, height: HEIGHT });
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('dialog').getByRole('link', { name: 'Records' }).click();
      await page.waitForURL(/\/records$/);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.setViewportSize({ width: 1280, height: HEIGHT });
    });
  });

  describe.each([
    ['at 390 px', { width: NARROW }],
    ['at 640 px', { width: ZOOMED }],
    ['at a zoom of 200 %', { width: ZOOMED, scale: 2 }],
  ])('22 buttons %s', (_, look) => {
    it('have their label in the middle, with all accents and descenders', async () => {
      const { scale = 1 }: Look = look;
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, look);
      const { page } = visitor;
      let inks = 0;
      await visitor.signIn(`/cases/${stage.spaceId}/records/new`);
      for (const path of ['/records/new', '/records', `/records/${stage.recordId}`]) {
        await visitor.open(`/cases/${stage.spaceId}${path}`);
        await visitor.settled();
        await animationsEnded(page);
        expect([path, await buttonFaults(page)]).toEqual([path, []]);
        const ink = await inkFaults(page, scale);
        expect([path, ink.faults]).toEqual([path, []]);
        inks += ink.count;
      }
      expect(inks).toBeGreaterThan(1);
      await visitor.leave();
    });
  });

  describe('who signs in', () => {
    const records = (): string => `/cases/${stage.spaceId}/records`;
    const row = 'tr[data-row] a[href*="/records/"]';

    it('39 asks in three turns for the first row: the page, who is there with the screen, the door with the rows', async () => {
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      const { page } = visitor;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const whenAsked = (...parts: readonly string[]) =>
        eventually(() =>
          expect(parts.filter((part) => !asked.some((path) => path.endsWith(part) || path.startsWith(part)))).toEqual(
            [],
          ),
        );
      const [session, team, search] = ['/session', '/team', '/records/search'];
      const held = await Promise.all([session, team, search].map((path) => holdAnswer(page, `**/api/v1/**${path}`)));
      await visitor.askToSignIn(records());
      asked.length = 0;
      await page.keyboard.press('Enter');
      await whenAsked(session, '/assets/records-page');
      held[0]?.();
      await whenAsked(team, search);
      held[1]?.();
      held[2]?.();
      await page.locator(row).first().waitFor();
      await visitor.leave();
    });

    it('39 loads little before the first row, and dialogs behind it', async () => {
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      const { page } = visitor;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const dialogs = () => asked.filter((path) => DIALOGS.test(path));
      const answer = await holdAnswer(page, '**/records/search');
      await visitor.askToSignIn(records());
      asked.length = 0;
      await page.keyboard.press('Enter');
      await page.locator('main [data-loading]').waitFor();
      await eventually(() => expect(asked).toContain('/api/v1/network'));
      expect(dialogs()).toEqual([]);
      expect(asked.length).toBeLessThanOrEqual(MOST_ASKED);
      answer();
      await page.locator(row).first().waitFor();
      await eventually(() => expect(dialogs()).toHaveLength(DIALOGS_LATE));
      await visitor.leave();
    });

    it('39 sees nothing move when the letters come late', async () => {
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      const { page } = visitor;
      const come = await holdAnswer(page, '**/fonts/*');
      await visitor.askToSignIn(records());
      await page.keyboard.press('Enter');
      await page.locator('tr[data-row] a').first().waitFor();
      await visitor.settled();
      const isThere = (): Promise<boolean> => page.evaluate(`document.fonts.check('13px Inter')`);
      expect(await isThere()).toBe(false);
      const before = await layoutShift(page);
      come();
      await eventually(async () => expect(await isThere()).toBe(true));
      expect((await layoutShift(page)) - before).toBeLessThanOrEqual(MOST_SHIFT);
      await visitor.leave();
    });
  });
}
