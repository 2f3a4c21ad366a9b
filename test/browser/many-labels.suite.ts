import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { HELD } from './held.js';
import { Keyboard } from './keyboard.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const WORD = 'merkwoord';
const HEIGHT = 800;
const DELIVERY_MS = 30_000;
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const LOOKS = [
  [WIDE, 'light'],
  [WIDE, 'dark'],
  [NARROW, 'light'],
  [NARROW, 'dark'],
] as const;
/** Two can be labelled, one has words of its own, one waits for a prosecutor; the fifth is of HU. */
const NAMES = ['een', 'twee', 'dicht', 'wacht', 'hongaars'].map((name) => `${WORD} ${name}`);

interface Sent {
  readonly recordId: string;
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

/** Labels of the records that somebody chose in the list. */
export function manyLabelsSuite(stage: Stage): void {
  describe('the labels of chosen records', () => {
    let sanne: Visitor;
    let page: Page;
    const records = (): string => `spaces/${stage.spaceId}/records`;
    const dialog = (): Locator => page.getByRole('dialog', { name: 'Label: 4 records' });
    const code = (name: string): Locator =>
      dialog().getByRole('radiogroup', { name: 'Handling code' }).getByRole('radio', { name, exact: true });
    const answered = (): Promise<void> => dialog().locator('[data-audience=answer]').waitFor();
    const recordIds = new Map<string, string>();
    const share = async (country: 'nl' | 'hu', name: string, release: readonly string[], labels = {}) => {
      const session = await stage.network.as(country, 'investigator');
      const { recordId, messages } = await session.post<Sent>(records(), {
        type: 'person',
        release,
        legalBasis: LEGAL_BASIS,
        statements: [{ property: 'name', value: name, ...labels }],
      });
      recordIds.set(name, recordId);
      return messages.filter(({ state }) => state === 'waiting-for-approval');
    };
    /** Handling codes of both that RO has, as RO reads them. */
    const readByRo = async (): Promise<readonly string[]> => {
      const session = await stage.network.as('ro', 'investigator');
      const search = `${records()}/search`;
      const { items } = await session.post<{ items: readonly { handling: string }[] }>(search, { q: WORD, limit: 9 });
      return items.map(({ handling }) => handling);
    };
    const openList = async (): Promise<void> => {
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await sanne.settled();
      await page.getByRole('searchbox', { name: 'Search in these records' }).fill(WORD);
      await page.waitForURL(/[?&]s=/);
      await page.locator(`table[aria-rowcount="${NAMES.length + 1}"]`).waitFor();
      await page.getByRole('checkbox', { name: 'Select all' }).click();
    };

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      const [one = '', two = '', shut = '', waits = '', hungarian = ''] = NAMES;
      await share('nl', one, ['ro']);
      await share('nl', two, ['ro']);
      await share('nl', shut, [], { handling: { code: 'H3', text: 'Eerst bellen' } });
      expect(await share('nl', waits, ['bg'])).toHaveLength(1);
      const decides = await stage.network.as('hu', 'prosecutor');
      for (const { messageId } of await share('hu', hungarian, ['nl'])) {
        await decides.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: 'Seen' });
      }
      await eventually(async () => expect(await readByRo()).toEqual(['H1', 'H1']), DELIVERY_MS);
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn(`/cases/${stage.spaceId}`);
    }, 2 * DELIVERY_MS);
    afterAll(() => sanne.leave());

    it('21 are set by one choice and one send with the keyboard alone: the effect is shown, what stays is named, and one key takes it back', async () => {
      await openList();
      const keyboard = new Keyboard(page);
      await keyboard.press(page.getByRole('button', { name: 'Label', exact: true }), 'Enter');
      await code('As now').focus();
      await page.keyboard.press('ArrowRight');
      await answered();
      const lines = await dialog().locator('[data-effect]').allInnerTexts();
      expect(lines.map((text) => text.replaceAll(/\s+/g, ' ').trim())[0]).toBe('Keeps RO 2 × Name of 2 records');
      const [, , shut = '', waits = '', hungarian = ''] = NAMES;
      for (const [why, name] of [
        ['Records of other countries stay as they are:', hungarian],
        ['1 value waits for a prosecutor.', waits],
        ['Values whose handling code has a text of its own keep both:', shut],
      ] as const) {
        expect(await dialog().getByText(why).innerText()).toContain(name);
      }
      for (const [width, colorScheme] of LOOKS) {
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme });
        await animationsEnded(page);
        await page.screenshot({ path: join(PICTURES, `many-labels-${width}.${colorScheme}.png`) });
        const faults = [await sidewaysScroll(page), await axeFindings(page)];
        expect([width, colorScheme, ...faults]).toEqual([width, colorScheme, 0, []]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await page.keyboard.press('Control+Enter');
      await page.getByText(HELD).waitFor();
      await dialog().waitFor({ state: 'detached' });
      await page.keyboard.press('z');
      await page.getByText('Undone. Nothing was sent.').waitFor();
      await answered();
      expect([await code('H0').isChecked(), await readByRo()]).toEqual([true, ['H1', 'H1']]);
      await page.keyboard.press('Control+Enter');
      await dialog().waitFor({ state: 'detached' });
      await eventually(async () => expect(await readByRo()).toEqual(['H0', 'H0']), DELIVERY_MS);
    });

    it('21 are all sent or none: where a colleague was quicker with one of them, its name is said, and they are sent anew', async () => {
      await openList();
      await page.getByRole('button', { name: 'Label', exact: true }).click();
      await dialog().getByRole('combobox', { name: 'Evaluation' }).selectOption('B2');
      await answered();
      const [, two = '', shut = ''] = NAMES;
      await page.route('**/records/changes', async (route) => {
        const session = await stage.network.as('nl', 'investigator');
        const alias = { legalBasis: LEGAL_BASIS, assert: [{ property: 'alias', value: 'Sneller', release: [] }] };
        await session.patch(`${records()}/${recordIds.get(two)}`, '"2"', alias);
        await route.continue();
      });
      const answer = page.waitForResponse((response) => response.url().endsWith('/records/changes'));
      const anew = page.waitForResponse((response) => response.url().endsWith('/audience'));
      await page.keyboard.press('Control+Enter');
      expect((await answer).status()).toBe(412);
      await page.unroute('**/records/changes');
      await dialog().getByRole('alert').getByText(two).waitFor();
      expect(await dialog().getByRole('alert').getByText(shut).count()).toBe(0);
      // It goes on with what is there now.
      await anew;
      await answered();
      await page.keyboard.press('Control+Enter');
      await dialog().waitFor({ state: 'detached' });
      const session = await stage.network.as('ro', 'investigator');
      await eventually(async () => {
        const { items } = await session.post<{ items: readonly { evaluation: string | null; handling: string }[] }>(
          `${records()}/search`,
          { q: WORD, limit: 9 },
        );
        expect(items.map(({ evaluation, handling }) => [evaluation, handling])).toEqual([
          ['B2', 'H0'],
          ['B2', 'H0'],
        ]);
      }, DELIVERY_MS);
    });

    it('no page complained', () => {
      expect(sanne.complaints).toEqual([]);
    });
  });
}
