import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import {
  animationsEnded,
  axeFindings,
  cutBySpacing,
  cutTexts,
  foreignLooks,
  headingFaults,
  lostShapes,
  oddHeights,
  sidewaysScroll,
  wideTables,
} from './accessibility.js';
import { guidePicture } from './guide-picture.js';
import { LANGUAGES, LOOKS, SCHEMES, WIDTHS } from './looks.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

interface Screen {
  /** Also the name of its picture. */
  readonly name: string;
  readonly place: string;
  readonly role: Role;
  readonly path: (stage: Stage) => string;
  /** Its texts are in English alone. */
  readonly isEnglish?: boolean;
}

const inCase =
  (path: (stage: Stage) => string) =>
  (stage: Stage): string =>
    `/cases/${stage.spaceId}${path(stage)}`;
const at = (path: string) => (): string => path;

const SCREENS: readonly Screen[] = [
  { name: 'inbox', place: 'nl', role: 'prosecutor', path: at('/inbox') },
  { name: 'cases', place: 'nl', role: 'investigator', path: at('/cases') },
  { name: 'case', place: 'nl', role: 'investigator', path: inCase(() => '') },
  { name: 'case-team', place: 'ro', role: 'liaison', path: inCase(() => '') },
  { name: 'case-kept', place: 'ro', role: 'investigator', path: inCase(() => '') },
  { name: 'records', place: 'nl', role: 'investigator', path: inCase(() => '/records') },
  { name: 'record', place: 'nl', role: 'investigator', path: inCase(({ recordId }) => `/records/${recordId}`) },
  {
    name: 'record-history',
    place: 'nl',
    role: 'investigator',
    path: inCase(({ recordId }) => `/records/${recordId}?tab=history`),
  },
  {
    name: 'record-shared',
    place: 'nl',
    role: 'investigator',
    path: inCase(({ recordId }) => `/records/${recordId}?tab=shared`),
  },
  { name: 'who', place: 'nl', role: 'investigator', path: inCase(() => '/who') },
  { name: 'list-check', place: 'nl', role: 'investigator', path: inCase(() => '/check') },
  { name: 'new-record', place: 'nl', role: 'investigator', path: inCase(() => '/records/new') },
  {
    name: 'edit-record',
    place: 'nl',
    role: 'investigator',
    path: inCase(({ recordId }) => `/records/${recordId}/edit`),
  },
  {
    name: 'sealed',
    place: 'bg',
    role: 'investigator',
    path: inCase(({ sealedPosition }) => `/sealed/${sealedPosition}`),
  },
  { name: 'approvals', place: 'nl', role: 'prosecutor', path: at('/approvals') },
  {
    name: 'approval',
    place: 'nl',
    role: 'prosecutor',
    path: ({ waitingId }) => `/approvals?request=${waitingId}`,
  },
  { name: 'decided', place: 'nl', role: 'prosecutor', path: at('/approvals?part=settled') },
  { name: 'requests', place: 'nl', role: 'liaison', path: inCase(() => '/requests') },
  { name: 'new-request', place: 'nl', role: 'investigator', path: inCase(() => '/requests/new') },
  { name: 'flows', place: 'nl', role: 'operations', path: at('/flows') },
  { name: 'member', place: 'nl', role: 'operations', path: at('/flows/members/hu') },
  { name: 'member-own', place: 'nl', role: 'operations', path: at('/flows/members/nl') },
  { name: 'messages', place: 'nl', role: 'operations', path: at('/flows/messages') },
  {
    name: 'passport',
    place: 'nl',
    role: 'operations',
    path: ({ spaceId, messageId }) => `/flows/messages/${spaceId}/${messageId}`,
  },
  { name: 'outbox', place: 'nl', role: 'operations', path: at('/flows/outbox') },
  { name: 'refusals', place: 'nl', role: 'operations', path: at('/flows/refusals') },
  { name: 'parked', place: 'nl', role: 'operations', path: at('/flows/parked') },
  { name: 'freezes', place: 'nl', role: 'operations', path: at('/flows/freezes') },
  { name: 'keys', place: 'nl', role: 'operations', path: at('/flows/keys') },
  { name: 'guide', place: 'nl', role: 'investigator', path: at('/guide'), isEnglish: true },
  { name: 'flows-of-others', place: 'nl', role: 'investigator', path: at('/flows') },
  { name: 'operator', place: 'operator', role: 'operator', path: at('/') },
  { name: 'operator-member', place: 'operator', role: 'operator', path: at('/members/nl') },
  { name: 'operator-spaces', place: 'operator', role: 'operator', path: at('/spaces') },
  { name: 'operator-access', place: 'operator', role: 'operator', path: at('/access') },
];
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const IN_GUIDES = new Set([
  'case',
  'records',
  'record-shared',
  'new-record',
  'sealed',
  'approval',
  'decided',
  'flows',
  'passport',
  'keys',
  'operator',
]);

/** In no title of a tab, which histories keep: who is in the case that was played, and what it is called. */
const NAMES = /Minta|Gabor|Primerova|LANTAARN/i;

/** Every screen in every language and scheme, wide and narrow: as people with other eyes and hands meet it. */
export function screensSuite(stage: Stage): void {
  describe.each(LANGUAGES)('in %s', (language) => {
    const visitors = new Map<string, Visitor>();
    const visitorOf = async ({ place, role }: Screen): Promise<Visitor> => {
      const key = `${place} ${role}`;
      const known = visitors.get(key);
      if (known) return known;
      const visitor = await Visitor.arrive(stage, { place, role }, { language });
      visitors.set(key, visitor);
      await visitor.signIn(place === 'operator' ? '/' : '/cases');
      return visitor;
    };
    beforeAll(() => void mkdirSync(PICTURES, { recursive: true }));
    afterAll(() => Promise.all([...visitors.values()].map((visitor) => visitor.leave())));

    const screens = SCREENS.filter(({ isEnglish = false }) => !isEnglish || language === 'en');
    /** One narrow look of each screen and language: over the languages a screen is met at each width, over the screens in each of both. */
    const narrowLooks = LOOKS.filter((look) => look.language === language && look.width !== WIDE);
    it.each(
      screens.map((screen, i) => ({ ...screen, narrowLook: narrowLooks[(i + LANGUAGES.indexOf(language)) % 3] })),
    )('37 38 $name can be read by everybody', async ({ narrowLook, ...screen }) => {
      const visitor = await visitorOf(screen);
      const { page, complaints } = visitor;
      const isEnglish = language === 'en';
      const picture = (look: string): Promise<Buffer> =>
        page.screenshot({ path: join(PICTURES, `${screen.name}-${language}-${look}.png`), fullPage: true });
      await visitor.open(screen.path(stage));
      await visitor.settled();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('h1').count()).toBe(1);
      const title = await page.title();
      expect([/^(\(\d+\) )?.+ · Joinder$/.test(title), title.match(NAMES)]).toEqual([true, null]);
      expect(await headingFaults(page)).toEqual([]);
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme });
        await animationsEnded(page);
        expect([scheme, await axeFindings(page)]).toEqual([scheme, []]);
        expect([scheme, await foreignLooks(page), await oddHeights(page)]).toEqual([scheme, [], []]);
        if (scheme === 'light' || isEnglish) await picture(scheme);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      if (isEnglish && IN_GUIDES.has(screen.name)) await guidePicture(page, screen.name);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await animationsEnded(page);
        expect([width, await cutTexts(page), await sidewaysScroll(page)]).toEqual([width, [], 0]);
        // Rows are cards there.
        if (width <= NARROW) expect([width, await wideTables(page)]).toEqual([width, []]);
        if (width !== narrowLook?.width) continue;
        await page.emulateMedia({ colorScheme: narrowLook.scheme });
        await animationsEnded(page);
        const looks = [await foreignLooks(page), await oddHeights(page)];
        const faults = [await axeFindings(page), looks.flat(), await cutBySpacing(page)];
        expect([narrowLook, ...faults, await lostShapes(page)]).toEqual([narrowLook, [], [], [], []]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      if (isEnglish) await picture('narrow');
      expect(await cutBySpacing(page)).toEqual([]);
      await page.setViewportSize({ width: WIDE, height: 900 });
      expect(complaints).toEqual([]);
    });
  });
}
