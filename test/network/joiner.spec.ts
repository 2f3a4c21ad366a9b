import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Country } from '../../apps/cli/src/local/ports.js';
import { eventually } from './eventually.js';
import { PeopledNetwork } from './peopled-network.js';
import { shownDraft } from './shown-draft.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 90_000;

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  spaceId = await peopled.openSpace();
  await agreeIn(spaceId, ['nl', 'hu']);
  await inForce(2, ['nl', 'hu']);
}, 180_000);

afterAll(() => peopled?.stop(), 60_000);

const legalBasis = 'Demo code of criminal procedure, art. 5';
const claim = (value: string, more: object = {}) => ({ property: 'name', value, ...more });

/** Drafts in a space where all of them are, and signs in the space of the case. */
async function agreeIn(draftingSpaceId: string, members: readonly Country[]): Promise<void> {
  const messageId = await peopled.draft('nl', draftingSpaceId, {
    title: 'JIT Voorbeeld',
    purpose: 'trafficking for labour exploitation',
    offences: ['trafficking in human beings'],
    members: members.map((member) => ({ member, authority: `Demo authority ${member.toUpperCase()}` })),
    starts: '2020-01-01',
    ends: '2999-12-31',
    switches: [
      { name: 'history-for-joiners', values: ['yes'], clause: '6.1' },
      { name: 'victim-identity', values: ['yes'], clause: '8.1' },
    ],
  });
  for (const country of members) {
    await eventually(async () => {
      const prosecutor = peopled.as(country, 'prosecutor');
      const shown = await shownDraft(prosecutor, draftingSpaceId, messageId);
      const signed = await prosecutor('POST', `spaces/${spaceId}/charter/signature`, shown);
      expect(signed).toMatchObject({ status: 202 });
    }, SLOW_MS);
  }
}

const inForce = (revision: number, members: readonly Country[]): Promise<void> =>
  eventually(async () => {
    for (const country of members) {
      const { body } = await peopled.as(country, 'operations')('GET', `spaces/${spaceId}`);
      expect([body['revision'], body['takingPart']]).toEqual([revision, [...members].sort()]);
    }
  }, SLOW_MS);

async function shares(statements: readonly object[], release: readonly Country[]): Promise<string> {
  const record = { type: 'person', release, legalBasis, statements };
  const { body } = await peopled.as('nl', 'investigator')('POST', `spaces/${spaceId}/records`, record);
  await approve(body['messages']);
  return String(body['recordId']);
}

async function approve(messages: unknown): Promise<void> {
  for (const { messageId, state } of messages as { messageId: string; state: string }[]) {
    if (state === 'accepted') continue;
    const decision = { decision: 'approve', reason: 'Seen and weighed' };
    const path = `approvals/requests/${messageId}/decision`;
    expect((await peopled.as('nl', 'prosecutor')('POST', path, decision)).status).toBe(200);
  }
}

const at = async (country: Country, recordId: string): Promise<string[]> => {
  const { body } = await peopled.as(country, 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`);
  const statements = (body['statements'] ?? []) as { value: string; retractedIn: number | null; pending: boolean }[];
  return statements.filter(({ retractedIn, pending }) => retractedIn === null && !pending).map(({ value }) => value);
};

/** What two members hold alike, as each of them says. */
async function sharedBy(left: Country, right: Country): Promise<readonly [unknown, unknown]> {
  const said = async (who: Country, other: Country) => {
    const { body } = await peopled.as(who, 'operations')('GET', `spaces/${spaceId}/digests`);
    return (body['shared'] as Record<string, string>)[other];
  };
  return [await said(left, right), await said(right, left)];
}

async function holdAlike(left: Country, right: Country): Promise<void> {
  const [here, there] = await sharedBy(left, right);
  expect(here).toMatch(/^[0-9a-f]{64}$/);
  expect(there).toBe(here);
}

it(
  'gives a joiner what was for everybody, not what goes by hand, and later retractions',
  async () => {
    const secret = { sensitivities: ['victim-identity'] };
    const recordId = await shares(
      [claim('Gabor Minta'), claim('Protected Person', secret), claim('home', { release: [] })],
      ['hu'],
    );
    const atHome = await shares([claim('at home')], []);
    await eventually(async () => {
      expect(await at('hu', recordId)).toEqual(['Gabor Minta', 'Protected Person']);
      expect(await at('nl', atHome)).toEqual(['at home']);
    }, SLOW_MS);

    await agreeIn(await peopled.openSpace(), ['nl', 'hu', 'bg']);
    await inForce(3, ['nl', 'hu', 'bg']);
    await eventually(async () => expect(await at('bg', recordId)).toEqual(['Gabor Minta']), SLOW_MS);
    expect(await at('bg', atHome)).toEqual([]);
    await eventually(() => holdAlike('nl', 'bg'), SLOW_MS);
    await holdAlike('nl', 'hu');
    const [nothing] = await sharedBy('hu', 'bg');
    const [joiner] = await sharedBy('nl', 'bg');
    expect([nothing, (await sharedBy('nl', 'hu'))[0]]).not.toContain(joiner);

    const path = `spaces/${spaceId}/records/${recordId}`;
    await eventually(async () => {
      const { body } = await peopled.as('nl', 'investigator')('GET', path);
      const statements = body['statements'] as { value: string; release: string[]; messageId: string; index: number }[];
      const shared = statements.find(({ value }) => value === 'Gabor Minta');
      expect(shared?.release).toEqual(['bg', 'hu']);
      const retract = [{ messageId: shared?.messageId, index: shared?.index }];
      const change = { legalBasis, retract, withdrawFrom: ['bg', 'hu'] };
      const changed = await peopled.as('nl', 'investigator')('PATCH', path, change, { 'if-match': '"1"' });
      expect(changed).toMatchObject({ status: 202, body: { version: 2 } });
      await approve(changed.body['messages']);
    }, SLOW_MS);
    await eventually(async () => {
      expect(await at('hu', recordId)).toEqual(['Protected Person']);
      expect(await at('bg', recordId)).toEqual([]);
      await holdAlike('nl', 'bg');
    }, SLOW_MS);
  },
  SLOW_MS * 2,
);

it(
  'cures a copy that lost a message by asking its owner',
  async () => {
    const recordId = await shares([claim('first')], ['hu']);
    await eventually(async () => expect(await at('hu', recordId)).toEqual(['first']), SLOW_MS);
    const { transaction, dataSource } = peopled.network.gateway('hu').database;
    await transaction.runAsApplier(async (tx) => {
      for (const table of ['statement', 'record_change'])
        await tx.query(`delete from ${table} where record_id = $1`, [recordId]);
    });
    const [here, there] = await sharedBy('nl', 'hu');
    expect(there).not.toBe(here);
    const path = `spaces/${spaceId}/records/${recordId}`;
    const change = { legalBasis, assert: [claim('second')], release: ['hu'] };
    const changed = await peopled.as('nl', 'investigator')('PATCH', path, change, { 'if-match': '"1"' });
    expect(changed.status).toBe(202);
    await approve(changed.body['messages']);
    await eventually(async () => {
      expect((await at('hu', recordId)).toSorted()).toEqual(['first', 'second']);
      const { body } = await peopled.as('hu', 'investigator')('GET', path);
      expect(body).toMatchObject({ behind: false, version: 2 });
      expect(await dataSource.query('select from snapshot_wanted')).toEqual([]);
      await holdAlike('nl', 'hu');
    }, SLOW_MS);
  },
  SLOW_MS * 2,
);
