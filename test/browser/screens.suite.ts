import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settleAll } from '../../apps/cli/src/local/network.js';
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
import { LANGUAGES, SCHEMES, WIDTHS } from './looks.js';
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
const NARROWS = WIDTHS.filter((width) => width !== WIDE);

type Language = (typeof LANGUAGES)[number];

/** How a screen is looked at closely: with axe, for its colours and its measures. */
interface CloseLook {
  readonly scheme: (typeof SCHEMES)[number];
  readonly width: number;
}

/**
 * Each language in both schemes, one wide and one narrow; English wide in both. Over the languages a screen is met at each width, over the
 * screens a language is met in each scheme at each.
 */
function closeLooks(screen: Screen, language: Language): readonly CloseLook[] {
  const turn = SCREENS.indexOf(screen) + LANGUAGES.indexOf(language);
  const [scheme = 'light', other = 'dark'] = turn % 2 === 0 ? SCHEMES : SCHEMES.toReversed();
  const narrow = { scheme: other, width: NARROWS[turn % NARROWS.length] ?? NARROW };
  const wide = language === 'en' ? SCHEMES : [scheme];
  return [...wide.map((of) => ({ scheme: of, width: WIDE })), narrow];
}

/** Every screen in every language and scheme, wide and narrow: as people with other eyes and hands meet it. */
export function screensSuite(stage: Stage): void {
  describe('every screen', () => {
    const readers = new Map<string, Promise<Visitor>>();
    const readerOf = (screen: Screen, language: Language): Promise<Visitor> => {
      const key = `${screen.place} ${screen.role} ${language}`;
      const reader = readers.get(key) ?? signedIn(stage, screen, language);
      readers.set(key, reader);
      return reader;
    };
    beforeAll(() => void mkdirSync(PICTURES, { recursive: true }));
    afterAll(async () => {
      for (const reader of readers.values()) await (await reader).leave();
    });

    // Side by side: what one page waits for, another one uses.
    it.each(SCREENS)('37 38 $name can be read by everybody', async (screen) => {
      const languages = LANGUAGES.filter((language) => language === 'en' || !screen.isEnglish);
      const faults = await settleAll(
        languages.map(async (language) => {
          const reader = await readerOf(screen, language);
          await reader.open(screen.path(stage));
          await reader.settled();
          return { language, faults: await faultsOf(reader, screen, language) };
        }),
      );
      expect(faults).toEqual(languages.map((language) => ({ language, faults: [] })));
    });
  });
}

async function signedIn(stage: Stage, { place, role }: Screen, language: Language): Promise<Visitor> {
  const reader = await Visitor.arrive(stage, { place, role }, { language });
  await reader.signIn(place === 'operator' ? '/' : '/cases');
  return reader;
}

/** What is wrong with the screen that is open, and how it was looked at. */
async function faultsOf({ page, complaints }: Visitor, screen: Screen, language: Language): Promise<readonly string[]> {
  const looks = closeLooks(screen, language);
  const faults = await frameFaults(page, language);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await atWidth(page, width)).map((fault) => `${width}: ${fault}`));
    for (const { scheme } of looks.filter((look) => look.width === width))
      faults.push(...(await seenClosely(page, scheme)).map((fault) => `${width} ${scheme}: ${fault}`));
    if (width !== WIDE) continue;
    await keepPictures(page, screen, language);
  }
  if (language === 'en') await page.screenshot({ path: pictureOf(screen, 'en-narrow'), fullPage: true });
  faults.push(...(await cutBySpacing(page)));
  await page.setViewportSize({ width: WIDE, height: 900 });
  return [...faults, ...complaints];
}

async function frameFaults(page: Page, language: Language): Promise<string[]> {
  const title = await page.title();
  return [
    ...((await page.locator('html').getAttribute('lang')) === language ? [] : ['the page names another language']),
    ...((await page.locator('h1').count()) === 1 ? [] : ['there is not one heading of the first level']),
    ...(/^(\(\d+\) )?.+ · Joinder$/.test(title) && !NAMES.test(title) ? [] : [`the title is ${title}`]),
    ...(await headingFaults(page)),
  ];
}

async function atWidth(page: Page, width: number): Promise<readonly string[]> {
  await animationsEnded(page);
  const sideways = await sidewaysScroll(page);
  return [
    ...(await cutTexts(page)),
    ...(sideways === 0 ? [] : [`scrolls sideways by ${sideways}`]),
    // Rows are cards there.
    ...(width <= NARROW ? await wideTables(page) : []),
  ];
}

async function seenClosely(page: Page, scheme: CloseLook['scheme']): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  await animationsEnded(page);
  const looks = [...(await axeFindings(page)), ...(await foreignLooks(page)), ...(await oddHeights(page))];
  const isWide = page.viewportSize()?.width === WIDE;
  const shapes = isWide ? [] : [...(await cutBySpacing(page)), ...(await lostShapes(page))];
  await page.emulateMedia({ colorScheme: 'light' });
  return [...looks, ...shapes];
}

const pictureOf = (screen: Screen, look: string): string => join(PICTURES, `${screen.name}-${look}.png`);

/** For whoever looks at the screens, and for the guides. */
async function keepPictures(page: Page, screen: Screen, language: Language): Promise<void> {
  for (const scheme of language === 'en' ? SCHEMES : ['light' as const]) {
    await page.emulateMedia({ colorScheme: scheme });
    await animationsEnded(page);
    await page.screenshot({ path: pictureOf(screen, `${language}-${scheme}`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (language === 'en' && IN_GUIDES.has(screen.name)) await guidePicture(page, screen.name);
}
