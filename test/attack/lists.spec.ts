import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractDigest } from '#libs/contracts';
import { ExchangeRuntime } from '#libs/exchange';
import { aSuccessorList } from '#libs/testing';
import { draftTrustList, openTrustList, signTrustList, type TrustList } from '#libs/trust';
import { eventually } from '../network/eventually.js';
import { forge } from '../network/forged-record.js';
import { PeopledNetwork } from '../network/peopled-network.js';
import { speaks } from '../network/speaks.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

let peopled: PeopledNetwork;
let spaceId: string;
/** A third space, in which nobody lies. */
let beside: string;
/** Both of version 2: `right` stands in `network`, `other` was published first in the case by a member that lies. */
let right: TrustList;
let other: TrustList;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'ro']);
  await peopled.openNetwork();
  spaceId = await peopled.openSpace();
  beside = await peopled.openSpace();
  const { list, members } = peopled.network;
  right = aSuccessorList(list, [{ kind: 'renew' }], members);
  other = aSuccessorList({ ...list, issuedMs: list.issuedMs + 1n }, [{ kind: 'renew' }], members);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const bring = async (list: TrustList): Promise<void> => {
  const body = { list: Buffer.from(list.signedBytes).toString('base64') };
  expect(await peopled.as('nl', 'operations')('POST', 'trust/lists', body)).toMatchObject({ status: 202 });
};

const nameOf = (id: string): string =>
  new Map([
    [spaceId, 'case'],
    [beside, 'beside'],
  ]).get(id) ?? 'network';

/** Whether nl waits in its spaces: the cases, and `network`. */
const waits = (): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    peopled.network
      .gateway('nl')
      .app.get(ExchangeRuntime, { strict: false })
      .spaces.map((space) => [nameOf(space.spaceId), space.listsConflict]),
  );

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly places: readonly unknown[];
  readonly decision: { readonly proposalId: string } | null;
}

async function shown(): Promise<readonly Shown[]> {
  const { body } = await peopled.as('nl', 'operations')('GET', 'freezes');
  return (body as unknown as readonly Shown[]).filter(({ kind }) => kind === 'lists');
}

/** The list after both, which names both. */
function healing(): TrustList {
  const { members } = peopled.network;
  const draft = draftTrustList({
    version: 3n,
    previous: right.hash,
    also: other.hash,
    issuedMs: right.issuedMs + 1n,
    expiresMs: right.expiresMs,
    quorum: right.quorum,
    members: members.map((member) => member.draft),
    contractDigests: [contractDigest],
  });
  return openTrustList(
    signTrustList(
      draft,
      members.map(({ admin }) => admin.admin),
    ),
  );
}

describe('row 50: two lists of one version, the second published first where a member lies', () => {
  it('N6 S6 stops where one of them is in force, and is shown once for all', async () => {
    const hungary = peopled.network.members.find(({ id }) => id === 'hu');
    if (!hungary) throw new Error('no member hu');
    const { recordSigner: signer } = hungary;
    await forge(peopled.network, { spaceId, member: 'hu', signer, list: other, ahead: 1 });
    await bring(right);
    await eventually(async () => expect(waits()).toEqual({ case: true, beside: true, network: true }), SLOW_MS);
    expect((await shown()).map(({ places }) => places.length)).toEqual([3]);
  }, 120_000);

  it('goes on under the list that stands in each once two people decide, in a third space as well', async () => {
    const [{ id }] = (await shown()) as [Shown];
    const proposal = { cause: 'DEFECT', reason: 'Two drafts were signed by mistake' };
    expect((await peopled.as('nl', 'operations')('POST', `freezes/${id}/proposal`, proposal)).status).toBe(200);
    const proposalId = (await shown())[0]?.decision?.proposalId;
    const confirmation = { proposalId, reason: 'Seen and weighed' };
    expect((await peopled.as('nl', 'prosecutor')('POST', `freezes/${id}/confirmation`, confirmation)).status).toBe(204);
    await eventually(async () => expect(waits()).toEqual({ case: false, beside: false, network: false }), SLOW_MS);
    await speaks(peopled, { spaceId: beside, by: 'nl', at: 'nl' });
  }, 120_000);

  it('is ended everywhere by the list that names both, also where nobody decided', async () => {
    await bring(healing());
    for (const country of ['nl', 'ro'] as const) {
      await eventually(async () => {
        const rows = await peopled.network
          .gateway(country)
          .database.dataSource.query('select max(version)::int as version from space_list group by space_no');
        expect(rows).toEqual([{ version: 3 }, { version: 3 }, { version: 3 }]);
      }, SLOW_MS);
    }
    const at = peopled.network.gateway('ro').app.get(ExchangeRuntime, { strict: false });
    await eventually(
      async () => expect(at.spaces.map((space) => space.listsConflict)).toEqual([false, false, false]),
      SLOW_MS,
    );
    expect(await shown()).toEqual([]);
    await speaks(peopled, { spaceId: beside, by: 'nl', at: 'ro' });
  }, 120_000);
});
