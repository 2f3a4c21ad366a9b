import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { eventually } from '../network/eventually.js';
import { PlantedFaults } from './planted-faults.js';
import { ScreenReader } from './screen-reader.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const NAME = 'Luister Voorbeeld';
const QUESTION = 'Which phone did she use?';
const PATIENCE_MS = 60_000;
/** Less than the minute after which the list is read again by itself. */
const COMPARED_MS = 30_000;

interface Sent {
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

interface Listener {
  readonly visitor: Visitor;
  readonly page: Page;
  readonly reader: ScreenReader;
}

/** The work of a case by names and announcements alone: nothing is found by its place, its look or its mark. */
export function heardSuite(stage: Stage): void {
  describe('by screen reader', () => {
    const all: Visitor[] = [];
    const arrive = async (place: string, role: Role, path: string): Promise<Listener> => {
      const visitor = await Visitor.arrive(stage, { place, role });
      all.push(visitor);
      const reader = await ScreenReader.on(visitor.page);
      await visitor.signIn(path);
      return { visitor, page: visitor.page, reader };
    };
    const enter = async (place: string, release: readonly string[], values: Readonly<Record<string, string>>) => {
      const session = await stage.network.as(place, 'investigator');
      const statements = Object.entries(values).map(([property, value]) => ({ property, value }));
      const body = { type: 'person', release, legalBasis: LEGAL_BASIS, statements };
      return session.post<Sent & { recordId: string }>(`spaces/${stage.spaceId}/records`, body);
    };
    const letGo = async (place: string, { messages }: Sent): Promise<void> => {
      const prosecutor = await stage.network.as(place, 'prosecutor');
      for (const { messageId, state } of messages)
        if (state === 'waiting-for-approval')
          await prosecutor.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: 'Seen' });
    };
    let recordId: string;
    /** A value that nobody else has. */
    const addPhone = async (): Promise<void> => {
      const session = await stage.network.as('nl', 'investigator');
      const path = `spaces/${stage.spaceId}/records/${recordId}`;
      const { version } = await session.get<{ version: number }>(path);
      const assert = [{ property: 'phone', value: '+31600000038', release: [] }];
      await session.patch(path, `"${version}"`, { legalBasis: LEGAL_BASIS, assert });
    };

    beforeAll(async () => {
      ({ recordId } = await enter('nl', [], { name: NAME, birthDate: '1991-04-23', birthPlace: 'Pécs' }));
    });
    afterAll(() => Promise.all(all.map((visitor) => visitor.leave())));

    it('38 a record is shared: who gains is said before, that it can be undone and who has it after', async () => {
      const { page, reader } = await arrive('nl', 'investigator', `/cases/${stage.spaceId}/records/${recordId}`);
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
      await reader.press('s');
      const dialog = page.getByRole('dialog', { name: `Share: ${NAME}` });
      await dialog.getByRole('radiogroup', { name: /^HU/ }).getByRole('radio', { name: 'All values' }).check();
      await reader.hears(/^Gains HU Date of birth, Place of birth and Name · at once, under a standing approval/);
      await dialog.getByRole('button', { name: /^Send to HU/ }).click();
      await reader.hears(/leaves in 5 seconds and can be undone until then/);
      await page.getByRole('button', { name: 'Send now' }).click();
      await reader.hears(/^Sent\. HU \d/);
    });

    it('38 a question is asked and answered with a value: what the answer does is said before, and that it left after', async () => {
      await addPhone();
      const asker = await arrive('hu', 'investigator', `/cases/${stage.spaceId}/records/${recordId}`);
      await asker.page.getByRole('heading', { level: 1, name: NAME }).waitFor();
      await asker.reader.press('q');
      const dialog = asker.page.getByRole('dialog', { name: `Ask about ${NAME}` });
      await dialog.getByRole('textbox').first().fill(QUESTION);
      await asker.reader.hears(/NL/);
      const asked = asker.page.waitForResponse((response) => response.url().endsWith('/commitments'));
      await dialog.getByRole('button', { name: /^(?:Ask|Send)/ }).click();
      const { messageId }: { messageId: string } = await (await asked).json();
      await letGo('hu', { messages: [{ messageId, state: 'waiting-for-approval' }] });

      const { page, reader } = await arrive('nl', 'liaison', '/inbox');
      await page
        .getByRole('listitem')
        .filter({ hasText: QUESTION })
        .getByRole('link', { name: 'Answer' })
        .first()
        .click({ timeout: PATIENCE_MS });
      await page.getByRole('heading', { level: 1, name: 'Request from Hungary' }).waitFor();
      await page.getByRole('checkbox', { name: /^Phone: / }).check();
      await page.getByRole('textbox', { name: 'Words' }).fill('This one');
      await reader.hears(/HU/);
      await page.getByRole('button', { name: /^Send/ }).first().click();
      await reader.hears(/leaves in 5 seconds and can be undone until then/);
      await page.getByRole('button', { name: 'Send now' }).click();
      await reader.hears(/^Sent\.|It waits for approval\./);
    });

    it('38 what waits is approved by two keys: what was decided is said, and the next one opens', async () => {
      await enter('nl', ['bg'], { name: 'Wacht Voorbeeld' });
      const { page, reader } = await arrive('nl', 'prosecutor', '/approvals');
      await page.getByRole('button', { name: /^Approve/ }).waitFor();
      await eventually(async () => {
        await reader.press('2');
        await reader.press('a');
        await page.getByRole('link', { name: /^Decided: / }).waitFor({ timeout: 1000 });
      }, PATIENCE_MS);
      await reader.hears(/^Decided: /);
    });

    it('38 a pair is looked at: both names, whose they are, and what reads alike are said', async () => {
      const { page, reader } = await arrive('nl', 'investigator', `/cases/${stage.spaceId}/who`);
      await page.getByRole('heading', { level: 1, name: 'Who is who' }).waitFor();
      await letGo('hu', await enter('hu', ['nl'], { name: NAME, birthDate: '1991-04-23', birthPlace: 'Pécs' }));
      const pair = page.getByRole('link', { name: new RegExp(`^${NAME} (NL|HU) ${NAME} (HU|NL)$`) }).first();
      await pair.waitFor({ timeout: COMPARED_MS });
      await pair.press('Enter');
      await reader.hears(/Reads as.*Name.*equal/);
      await page
        .getByRole('table')
        .getByRole('row', { name: /Date of birth.*equal/ })
        .waitFor();
    });

    it('38 a cause is acknowledged with a reason: that it is, or what is to be done next, is said', async () => {
      await (await PlantedFaults.in(stage)).forge('bg');
      const { page, reader } = await arrive('nl', 'operations', '/flows');
      await page
        .getByRole('button', { name: /^Acknowledge: / })
        .first()
        .click({ timeout: PATIENCE_MS });
      const dialog = page.getByRole('dialog', { name: 'Acknowledge' });
      await dialog.getByRole('textbox', { name: /^Reason/ }).fill('A drill');
      await dialog.getByRole('button', { name: 'Acknowledge' }).click();
      await reader.hears(/acknowledged|^Waiting on/);
      expect(await page.getByRole('status').allInnerTexts()).not.toEqual([]);
    });
  });
}
