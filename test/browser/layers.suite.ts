import { afterAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { animationsEnded, cutTexts, foreignLooks, layerFindings, oddHeights, sidewaysScroll } from './accessibility.js';
import { LOOKS, type ScreenLook } from './looks.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

interface Place {
  readonly place: string;
  readonly role: Role;
  readonly path: (stage: Stage) => string;
}

interface Keyed extends Place {
  readonly name: string;
  readonly key: string;
  readonly typed?: string;
}

const inCase =
  (path: (stage: Stage) => string) =>
  (stage: Stage): string =>
    `/cases/${stage.spaceId}${path(stage)}`;
const RECORD = inCase(({ recordId }) => `/records/${recordId}`);
const SANNE = { place: 'nl', role: 'investigator' } as const;
const MAARTEN = { place: 'nl', role: 'prosecutor' } as const;
const FEMKE = { place: 'nl', role: 'liaison' } as const;
const JORIS = { place: 'nl', role: 'operations' } as const;
const OLGA = { place: 'operator', role: 'operator' } as const;

/** What is opened by a key, from anywhere or on a record. */
const KEYED: readonly Keyed[] = [
  { ...SANNE, name: 'find or do anything', path: () => '/inbox', key: 'Control+K', typed: 'minta' },
  { ...JORIS, name: 'find or do anything, of operations', path: () => '/flows', key: 'Control+K', typed: 'hu' },
  { ...SANNE, name: 'the keys', path: () => '/inbox', key: '?' },
  { ...OLGA, name: 'the keys of the operator', path: () => '/', key: '?' },
  { ...SANNE, name: 'a phone note', path: () => '/inbox', key: 'p' },
  { ...SANNE, name: 'the activity', path: RECORD, key: 'a' },
  { ...SANNE, name: 'sharing', path: RECORD, key: 's' },
  { ...SANNE, name: 'asking', path: RECORD, key: 'q' },
];

interface Opening extends Place {
  readonly name: string;
  /** With what the header opens, which is the same everywhere. */
  readonly hasHeader?: boolean;
}

/** Screens whose buttons open something. */
const OPENING: readonly Opening[] = [
  { ...SANNE, name: 'my work', path: () => '/inbox', hasHeader: true },
  { ...SANNE, name: 'the list of records', path: inCase(() => '/records') },
  { ...SANNE, name: 'a record', path: RECORD },
  { ...SANNE, name: 'the form of a record', path: inCase(() => '/records/new') },
  { ...SANNE, name: 'the form of a request', path: inCase(() => '/requests/new') },
  { ...FEMKE, name: 'a case with the desks of its countries', path: inCase(() => '') },
  { ...MAARTEN, name: 'standing approvals', path: () => '/approvals?part=standing' },
  { ...JORIS, name: 'the board', path: () => '/flows', hasHeader: true },
  { ...JORIS, name: 'the page of the own country', path: () => '/flows/members/nl' },
  { ...JORIS, name: 'messages', path: () => '/flows/messages' },
  { ...OLGA, name: 'the board of the operator', path: () => '/', hasHeader: true },
];

const LAYER = ':is([role=dialog], [role=menu], [role=listbox]):visible';
/** Numbers what opens something, alike ones once: each row has its own. */
const markOpeners = (within: string): string => `(() => {
  const known = new Set();
  for (const opener of document.querySelectorAll('${within} :is(a, button, [role=combobox], input)[aria-haspopup]')) {
    const kind = [opener.className, opener.querySelector('svg')?.getAttribute('class'), opener.closest('header, main')?.tagName].join();
    // The tools of a row are seen while the mouse is there.
    const look = opener.closest('[role=toolbar]') ? {} : { checkOpacity: true, checkVisibilityCSS: true };
    if (opener.disabled || known.has(kind) || !opener.checkVisibility(look)) continue;
    known.add(kind);
    opener.dataset.opener = known.size;
  }
  return known.size;
})()`;

/** Whatever opens above a screen, each in two looks: together with the screens each language is met in each scheme and width. */
export function layersSuite(stage: Stage): void {
  describe('what opens above a screen', () => {
    const visitors = new Map<string, Visitor>();
    const visitorOf = async ({ place, role }: Place): Promise<Visitor> => {
      const key = `${place} ${role}`;
      const visitor = visitors.get(key) ?? (await Visitor.arrive(stage, { place, role }));
      if (!visitors.has(key)) await visitor.signIn(place === 'operator' ? '/' : '/cases');
      visitors.set(key, visitor);
      return visitor;
    };
    const enter = async (screen: Place, { language, scheme, width }: ScreenLook): Promise<Page> => {
      const visitor = await visitorOf(screen);
      const { page } = visitor;
      await page.evaluate(`localStorage.setItem('joinder.language', ${JSON.stringify(language)})`);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await visitor.open(screen.path(stage));
      await visitor.settled();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      return page;
    };
    const faultsOf = async (page: Page): Promise<readonly string[]> => {
      await page.locator(LAYER).first().waitFor();
      await animationsEnded(page);
      const looks = [await foreignLooks(page), await oddHeights(page)];
      const found = [await layerFindings(page), ...looks, await cutTexts(page)].flat();
      const sideways = await sidewaysScroll(page);
      return sideways > 0 ? [...found, `${sideways} px sideways`] : found;
    };
    const close = async (page: Page): Promise<void> => {
      // A list that is open above a dialog takes the first.
      for (let pressed = 0; pressed < 2 && (await page.locator(LAYER).count()) > 0; pressed += 1) {
        await page.keyboard.press('Escape');
        await animationsEnded(page);
      }
      await page.locator(LAYER).first().waitFor({ state: 'hidden' });
    };
    afterAll(() => Promise.all([...visitors.values()].map((visitor) => visitor.leave())));

    it.each(KEYED.map((layer, at) => [layer.name, at, layer] as const))(
      '37 38 by its key: %s',
      async (_, at, layer) => {
        for (const look of LOOKS.filter((__, i) => i % KEYED.length === at)) {
          const page = await enter(layer, look);
          await page.keyboard.press(layer.key);
          await page.locator(LAYER).first().waitFor();
          if (layer.typed) await page.keyboard.type(layer.typed);
          expect([look, await faultsOf(page)]).toEqual([look, []]);
          await close(page);
        }
      },
    );

    it.each(OPENING.map((screen, at) => [screen.name, at, screen] as const))('37 38 from %s', async (_, at, screen) => {
      let opened = 0;
      for (const look of LOOKS.filter((__, i) => i % OPENING.length === at)) {
        const page = await enter(screen, look);
        const within = screen.hasHeader ? 'body' : 'main';
        await page.locator(`${within} [aria-haspopup]`).first().waitFor();
        const count = await page.evaluate<number>(markOpeners(within));
        opened += count;
        for (let opener = 1; opener <= count; opener += 1) {
          const button = page.locator(`[data-opener="${opener}"]`);
          await button.hover({ force: true });
          await button.click();
          expect([look, opener, await faultsOf(page)]).toEqual([look, opener, []]);
          await close(page);
        }
      }
      expect(opened).toBeGreaterThan(0);
    });

    it('23 no page complained', () => {
      expect([...visitors.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
    });
  });
}
