import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import { LOOKS } from './looks.js';
import type { Stage } from './stage.js';
import { SMALLEST, Visitor, WIDE } from './visitor.js';

const HEIGHT = 900;
const DELIVERY_MS = 20_000;
const MOST_MS = 120_000;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const SUGGESTED = 'Egzotikus';

interface Sent {
  readonly messageId: string;
  readonly state: string;
}

interface Created {
  readonly recordId: string;
  readonly messages: readonly Sent[];
}

interface Suggested {
  readonly proposalId: string;
  readonly asserts: readonly { readonly value: string }[];
}

interface Shared {
  readonly statements: readonly { readonly messageId: string; readonly index: number; readonly property: string }[];
}

/** What a country suggests to change in a record of another: a line below the value, and a page beside what stands. */
export function proposalSuite(stage: Stage): void {
  describe('a suggested change', () => {
    let recordId = '';
    let proposalId = '';
    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      recordId = await sharedVehicle(stage);
      await suggest(stage, recordId, SUGGESTED);
      await suggest(stage, recordId, 'Sosem');
      const owner = await stage.network.as('nl', 'investigator');
      await eventually(async () => {
        const found = await owner.get<{ proposals: readonly Suggested[] }>(
          `spaces/${stage.spaceId}/records/${recordId}/proposals`,
        );
        expect(found.proposals.length).toBe(2);
        const suggested = found.proposals.find(({ asserts }) => asserts[0]?.value === SUGGESTED);
        proposalId = suggested?.proposalId ?? '';
      }, DELIVERY_MS);
    }, MOST_MS);

    it.each(['record', 'review'] as const)(
      '20 is read on the %s in five languages, wide and narrow, light and dark',
      async (screen) => {
        const path =
          screen === 'record'
            ? `/cases/${stage.spaceId}/records/${recordId}`
            : `/cases/${stage.spaceId}/proposals/${proposalId}`;
        for (const { width, scheme, language } of LOOKS.filter((look) => [WIDE, SMALLEST].includes(look.width))) {
          const visitor = await Visitor.arrive(
            stage,
            { place: 'nl', role: 'investigator' },
            { language, scheme, width },
          );
          const { page } = visitor;
          await page.setViewportSize({ width, height: HEIGHT });
          await visitor.signIn(path);
          await visitor.settled();
          await page.getByText(SUGGESTED).first().waitFor({ timeout: DELIVERY_MS });
          await animationsEnded(page);
          await page.screenshot({ path: join(PICTURES, `proposal-${screen}-${width}.${language}.${scheme}.png`) });
          const faults = [await cutTexts(page), await sidewaysScroll(page), await axeFindings(page)];
          expect([language, width, scheme, ...faults]).toEqual([language, width, scheme, [], 0, []]);
          expect(visitor.complaints).toEqual([]);
          await visitor.leave();
        }
      },
      MOST_MS,
    );

    it('5 is accepted by keyboard alone, and the next one opens; declining asks why', async () => {
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      const { page } = visitor;
      await visitor.signIn(`/cases/${stage.spaceId}/proposals/${proposalId}`);
      await visitor.settled();
      await page.locator('button[aria-keyshortcuts=A]:enabled').waitFor();
      await page.keyboard.press('a');
      await page.waitForURL((url) => url.pathname.includes('/proposals/') && !url.pathname.endsWith(proposalId));
      await visitor.settled();
      await page.locator('button[aria-keyshortcuts=R]').waitFor();
      await page.keyboard.press('r');
      await page.getByRole('textbox').and(page.locator(':focus')).waitFor();
      await page.keyboard.type('Too short');
      expect(await page.getByRole('button', { name: /^Decline/ }).isEnabled()).toBe(false);
      await page.keyboard.type(', and now long enough');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL((url) => url.pathname.endsWith(`/records/${recordId}`));
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    });
  });
}

async function sharedVehicle(stage: Stage): Promise<string> {
  const owner = await stage.network.as('nl', 'investigator');
  const created = await owner.post<Created>(`spaces/${stage.spaceId}/records`, {
    type: 'vehicle',
    release: ['hu'],
    legalBasis: LEGAL_BASIS,
    statements: [
      { property: 'make', value: 'Exotik' },
      { property: 'registrationNumber', value: 'DEMO-77' },
    ],
  });
  for (const message of created.messages) await approved(stage, 'nl', message);
  const reader = await stage.network.as('hu', 'investigator');
  await eventually(() => reader.get(`spaces/${stage.spaceId}/records/${created.recordId}`), DELIVERY_MS);
  return created.recordId;
}

/** HU would write the make otherwise. */
async function suggest(stage: Stage, recordId: string, value: string): Promise<void> {
  const writer = await stage.network.as('hu', 'investigator');
  const record = `spaces/${stage.spaceId}/records/${recordId}`;
  const { statements } = await writer.get<Shared>(record);
  const make = statements.find(({ property }) => property === 'make');
  if (!make) throw new Error('the shared record has no make');
  const sent = await writer.post<Sent>(`${record}/proposals`, {
    assert: [{ property: 'make', value }],
    retract: [{ messageId: make.messageId, index: make.index }],
    reason: 'The register of vehicles says so',
    legalBasis: LEGAL_BASIS,
  });
  await approved(stage, 'hu', sent);
}

async function approved(stage: Stage, country: 'nl' | 'hu', { messageId, state }: Sent): Promise<void> {
  if (state !== 'waiting-for-approval') return;
  const decides = await stage.network.as(country, 'prosecutor');
  await decides.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: 'Seen' });
}
