import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import { LOOKS } from './looks.js';
import type { Stage } from './stage.js';
import { SMALLEST, Visitor, WIDE } from './visitor.js';

const PAIRS = 20;
const THREE_MINUTES_MS = 180_000;
const PATIENCE_MS = 30_000;
const MOST_MS = 300_000;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

interface Layout {
  /** What the caps say where `y` and `z` stand on a US keyboard. */
  readonly same: { readonly key: string; readonly code: string };
  readonly undo: { readonly key: string; readonly code: string };
  readonly one: { readonly key: string; readonly code: string };
}

/** `y` and `z` change places on a Hungarian keyboard; a Bulgarian one has other letters, found by their place. */
const LAYOUTS: Readonly<Record<'hu' | 'bg', Layout>> = {
  hu: {
    same: { key: 'y', code: 'KeyZ' },
    undo: { key: 'z', code: 'KeyY' },
    one: { key: '1', code: 'Digit1' },
  },
  bg: {
    same: { key: 'щ', code: 'KeyY' },
    undo: { key: 'ю', code: 'KeyZ' },
    one: { key: '1', code: 'Digit1' },
  },
};

interface Batch {
  readonly records: readonly {
    readonly messages?: readonly { readonly messageId: string; readonly state: string }[];
  }[];
}

/** Who may be the same, decided by keys. */
export function judgeSuite(stage: Stage): void {
  describe('who may be the same', () => {
    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      await plantTwins(stage);
    }, MOST_MS);

    it.each(['hu', 'bg'] as const)(
      '9 a liaison officer decides twenty pairs in under three minutes on the keyboard of %s, and takes the last back',
      async (layout) => {
        const place = layout === 'hu' ? 'hu' : 'nl';
        const visitor = await Visitor.arrive(stage, { place, role: 'liaison' }, { language: layout });
        const { page } = visitor;
        await visitor.signIn(`/cases/${stage.spaceId}/who`);
        await page
          .locator('[data-pair]')
          .nth(PAIRS - 1)
          .waitFor({ timeout: PATIENCE_MS });
        const { same, undo, one } = LAYOUTS[layout];
        const began = performance.now();
        for (let pair = 0; pair < PAIRS; pair += 1) {
          await page.locator('dd[data-effect]').first().waitFor();
          await press(page, same);
          await page.locator('[role=group] [aria-keyshortcuts="1"]').waitFor();
          const before = page.url();
          // A press so soon behind the one before is the same press for the page.
          await eventually(async () => {
            if (page.url() === before) await press(page, one);
            expect(page.url()).not.toBe(before);
          }, PATIENCE_MS);
        }
        expect(performance.now() - began).toBeLessThan(THREE_MINUTES_MS);
        const last = page.url();
        await press(page, undo);
        await page.waitForURL((url) => url.href !== last);
        expect(visitor.complaints).toEqual([]);
        await visitor.leave();
      },
      MOST_MS,
    );

    it(
      '20 is read in five languages, wide and narrow, light and dark',
      async () => {
        for (const { width, scheme, language } of LOOKS.filter((look) => [WIDE, SMALLEST].includes(look.width))) {
          const visitor = await Visitor.arrive(stage, { place: 'ro', role: 'liaison' }, { language, scheme, width });
          const { page } = visitor;
          await visitor.signIn(`/cases/${stage.spaceId}/who`);
          await visitor.settled();
          if (width === SMALLEST) await page.locator('[data-pair]').first().click();
          await page.locator('dd[data-effect]').first().waitFor({ timeout: PATIENCE_MS });
          await animationsEnded(page);
          await page.screenshot({ path: join(PICTURES, `judge-${width}.${language}.${scheme}.png`) });
          const faults = [await cutTexts(page), await sidewaysScroll(page), await axeFindings(page)];
          expect([language, width, scheme, ...faults]).toEqual([language, width, scheme, [], 0, []]);
          expect(visitor.complaints).toEqual([]);
          await visitor.leave();
        }
      },
      MOST_MS,
    );
  });
}

/** A key of a keyboard that has other letters than the one of this machine. */
async function press(page: Page, { key, code }: Layout['same']): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await keyboard.send('Input.dispatchKeyEvent', { type, key, code });
  await keyboard.detach();
}

const FIRST = ['Ana', 'Bela', 'Cornel', 'Dorina', 'Elemer', 'Florin', 'Gergana', 'Hanna', 'Ivo', 'Jana'];
const LAST = ['Pelda', 'Primerova'];

/** Twenty persons of whom HU and NL have a record each, which all four hold. */
async function plantTwins(stage: Stage): Promise<void> {
  for (const country of ['nl', 'hu'] as const) {
    const writer = await stage.network.as(country, 'investigator');
    const release = ['nl', 'hu', 'bg', 'ro'].filter((member) => member !== country);
    const records = LAST.flatMap((last, l) =>
      FIRST.map((first, f) => ({
        type: 'person',
        release,
        legalBasis: LEGAL_BASIS,
        statements: [
          { property: 'name', value: `${first} ${last}` },
          { property: 'birthDate', value: `19${70 + l * 10 + f}-0${1 + (f % 9)}-1${f}` },
        ],
      })),
    );
    const batch = await writer.post<Batch>(`spaces/${stage.spaceId}/records/batch`, { records });
    const decides = await stage.network.as(country, 'prosecutor');
    for (const { messageId, state } of batch.records.flatMap(({ messages = [] }) => messages)) {
      if (state !== 'waiting-for-approval') continue;
      await decides.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: 'Seen' });
    }
  }
  for (const country of ['nl', 'hu', 'ro'] as const) {
    const reader = await stage.network.as(country, 'liaison');
    await eventually(async () => {
      const { items } = await reader.get<{ items: readonly unknown[] }>(
        `spaces/${stage.spaceId}/reconcile/pairs?limit=50`,
      );
      expect(items.length).toBeGreaterThanOrEqual(PAIRS);
    }, PATIENCE_MS);
  }
}
