import { verifyEvidence } from '#libs/proof';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { aMember, aSuccessorList, type TestMember } from '#libs/testing';
import { addFurtherKey, signer as recordSignerOf, type TrustList } from '#libs/trust';
import { eventually } from '../network/eventually.js';
import { append, forge } from '../network/forged-record.js';
import { type Answer, PeopledNetwork } from '../network/peopled-network.js';
import { speaks } from '../network/speaks.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

type Country = 'nl' | 'hu' | 'ro' | 'bg';

let peopled: PeopledNetwork;
let newest: TrustList;
let spaces: readonly [string, string];
/** What was forged, and sent again later. */
const forged: { readonly spaceId: string; readonly value: Uint8Array }[] = [];

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'ro', 'bg'], { memberOf: withNextKey });
  newest = peopled.network.list;
  await peopled.openNetwork();
  const network = await peopled.as('nl', 'operations')('GET', 'spaces');
  const [first] = network.body as unknown as { spaceId: string }[];
  spaces = [first?.spaceId ?? '', await peopled.openSpace()];
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** A member whose key store holds the record key that comes next. */
function withNextKey(id: string): TestMember {
  const member = aMember(id);
  return { ...member, keys: addFurtherKey(member.keys, 'record') };
}

function hungary(): TestMember {
  const found = peopled.network.members.find(({ id }) => id === 'hu');
  if (!found) throw new Error('no member hu');
  return found;
}

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly places: readonly { readonly spaceId: string }[];
  readonly evidence: readonly { readonly key: { readonly status: string } | null }[];
  readonly decision: { readonly proposalId: string } | null;
}

async function freezes(country: Country): Promise<readonly Shown[]> {
  const { body } = await peopled.as(country, 'operations')('GET', 'freezes');
  return body as unknown as readonly Shown[];
}

const propose = (country: Country, id: string, cause: string): Promise<Answer> =>
  peopled.as(country, 'operations')('POST', `freezes/${id}/proposal`, { cause, reason: 'They called us' });
const confirm = (country: Country, { id, decision }: Shown): Promise<Answer> =>
  peopled.as(country, 'prosecutor')('POST', `freezes/${id}/confirmation`, {
    proposalId: decision?.proposalId,
    reason: 'Seen and weighed',
  });

const frozenAt = (country: Country): Promise<unknown[]> =>
  peopled.network
    .gateway(country)
    .database.dataSource.query(
      `select space_id from sender_head join space using (space_no) where member = 'hu' and frozen_at is not null`,
    );

const takesPartIn = (country: Country, spaceId: string): Promise<unknown[]> =>
  peopled.network
    .gateway(country)
    .database.dataSource.query(
      `select t.since from takes_part t join space using (space_no) where t.member = 'hu' and space_id = $1`,
      [spaceId],
    );

async function onlyFreeze(country: Country, places: number): Promise<Shown> {
  let found: Shown | undefined;
  await eventually(async () => {
    const all = await freezes(country);
    expect(all.map((one) => [one.kind, one.places.length])).toEqual([['fork', places]]);
    found = all[0];
  }, SLOW_MS);
  if (!found) throw new Error('nothing stands still');
  return found;
}

/** Two people of a country end it. */
async function decide(country: Country, cause: string, places: number): Promise<void> {
  const { id } = await onlyFreeze(country, places);
  expect((await propose(country, id, cause)).status).toBe(200);
  expect((await confirm(country, await onlyFreeze(country, places))).status).toBe(204);
}

/** Whether hu still says something. */
const huSpeaks = (spaceId: string) => speaks(peopled, { spaceId, by: 'hu', at: 'nl' });

describe('row 51: a member whose stolen key forks it in two spaces', () => {
  it('S6 is frozen everywhere, and shown with both records, their places and the key', async () => {
    const signer = recordSignerOf(hungary().keys.record);
    for (const spaceId of spaces) {
      forged.push({ spaceId, value: await forge(peopled.network, { spaceId, member: 'hu', signer, list: newest }) });
    }
    const shown = await onlyFreeze('nl', 2);
    expect(shown.places.map(({ spaceId }) => spaceId).toSorted()).toEqual([...spaces].toSorted());
    expect(shown.evidence.map(({ key }) => key?.status)).toEqual(['active', 'active', 'active', 'active']);
    const file = await peopled.as('nl', 'operations')('GET', `freezes/${shown.id}/evidence`);
    const handedOut = Buffer.from(`${JSON.stringify(file.body, null, 2)}\n`, 'utf8');
    expect(verifyEvidence(handedOut, peopled.network.list.hash)).toMatchObject({
      ok: true,
      facts: spaces.map(() => ({ kind: 'fork', signedBy: ['hu'] })),
    });
    for (const role of ['investigator'] as const) {
      expect((await peopled.as('nl', role)('GET', 'freezes')).status).toBe(403);
    }
  }, 120_000);

  it('is ended by two people, never by one, by a program, or by itself', async () => {
    const { id } = await onlyFreeze('nl', 2);
    expect(
      (await peopled.as('nl', 'prosecutor')('POST', `freezes/${id}/proposal`, { cause: 'DEFECT', reason: 'x' })).status,
    ).toBe(403);
    expect(
      await confirm('nl', { ...(await onlyFreeze('nl', 2)), decision: { proposalId: id.slice(0, 8) } }),
    ).toMatchObject({ status: 400 });
    expect(await propose('hu', (await onlyFreeze('hu', 2)).id, 'RESTORED')).toMatchObject({
      status: 409,
      body: { code: 'FREEZE_OF_OWN' },
    });
  }, 120_000);

  it('N5 is not forgiven under KEY_STOLEN while the key counts: 409 KEY_STILL_COUNTS', async () => {
    const { id } = await onlyFreeze('nl', 2);
    expect((await propose('nl', id, 'KEY_STOLEN')).status).toBe(200);
    expect(await confirm('nl', await onlyFreeze('nl', 2))).toMatchObject({
      status: 409,
      body: { code: 'KEY_STILL_COUNTS' },
    });
    expect(await frozenAt('nl')).toHaveLength(2);
  }, 120_000);

  it('is back in both spaces by one decision once the key is revoked, though a fourth member decides nothing', async () => {
    const [next] = hungary().keys.further;
    if (!next) throw new Error('no further key');
    newest = aSuccessorList(
      newest,
      [
        { kind: 'rotate', member: 'hu', key: next },
        { kind: 'revoke', keyIdHex: hungary().keys.record.keyIdHex, compromisedSinceMs: null },
      ],
      peopled.network.members,
    );
    const list = Buffer.from(newest.signedBytes).toString('base64');
    expect(await peopled.as('nl', 'operations')('POST', 'trust/lists', { list })).toMatchObject({ status: 202 });
    for (const country of ['nl', 'ro'] as const) {
      await eventually(async () => {
        const { evidence } = await onlyFreeze(country, 2);
        expect(evidence.map(({ key }) => key?.status)).toEqual(['revoked', 'revoked', 'revoked', 'revoked']);
      }, SLOW_MS);
      await decide(country, 'KEY_STOLEN', 2);
    }
    await eventually(async () => expect(await frozenAt('bg')).toEqual([]), SLOW_MS);
    expect(await freezes('bg')).toEqual([]);
    await eventually(async () => expect(await takesPartIn('bg', spaces[1])).toHaveLength(1), SLOW_MS);
    await huSpeaks(spaces[1]);
  }, 180_000);

  it('row 78: the old bytes sent again freeze nobody, neither where they stood nor in another space', async () => {
    for (const { value } of forged) for (const spaceId of spaces) await append(peopled.network, spaceId, value);
    await huSpeaks(spaces[1]);
    for (const country of ['nl', 'ro', 'bg'] as const) expect(await frozenAt(country)).toEqual([]);
  }, 120_000);

  it('is frozen again by a second fork, and another decision ends that', async () => {
    const [next] = hungary().keys.further;
    if (!next) throw new Error('no further key');
    const signer = recordSignerOf(next);
    await forge(peopled.network, { spaceId: spaces[1], member: 'hu', signer, list: newest });
    await eventually(async () => expect(await frozenAt('nl')).toEqual([{ space_id: spaces[1] }]), SLOW_MS);
    for (const country of ['ro', 'bg'] as const) await decide(country, 'DEFECT', 1);
    await eventually(async () => expect(await frozenAt('nl')).toEqual([]), SLOW_MS);
    await huSpeaks(spaces[1]);
    const { body } = await peopled.as('ro', 'prosecutor')('GET', 'freezes/decisions');
    expect((body as unknown as { cause: string }[]).map(({ cause }) => cause)).toEqual([
      'DEFECT',
      'KEY_STOLEN',
      'KEY_STOLEN',
    ]);
  }, 180_000);

  it('keeps what people decided when everything is applied again', async () => {
    const { app } = peopled.network.gateway('ro');
    const decided = async () => (await peopled.as('ro', 'prosecutor')('GET', 'freezes/decisions')).body;
    const before = await decided();
    for (const spaceId of spaces) {
      const space = await app.get(SpaceDirectory, { strict: false }).get(spaceId);
      const rebuilt = await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: true });
      expect(rebuilt?.after).toEqual(rebuilt?.before);
    }
    expect(await decided()).toEqual(before);
    expect(await frozenAt('ro')).toEqual([]);
  }, 120_000);
});
