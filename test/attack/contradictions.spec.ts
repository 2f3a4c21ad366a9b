import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyEvidence } from '#libs/proof';
import { notesTopic } from '#libs/spacelog';
import { aMember, aSuccessorList, type TestMember } from '#libs/testing';
import { addFurtherKey, type TrustList } from '#libs/trust';
import { ExchangeRuntime } from '#libs/exchange';
import { eventually } from '../network/eventually.js';
import { forge } from '../network/forged-record.js';
import { lyingNote } from '../network/lying-note.js';
import { PeopledNetwork } from '../network/peopled-network.js';
import { speaks } from '../network/speaks.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
const OTHER_ROOT = Buffer.alloc(32, 9);

let peopled: PeopledNetwork;
let newest: TrustList;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu'], { memberOf: withNextKey });
  newest = peopled.network.list;
  await peopled.openNetwork();
  spaceId = await peopled.openSpace();
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

function withNextKey(id: string): TestMember {
  const member = aMember(id);
  return { ...member, keys: addFurtherKey(member.keys, 'checkpoint') };
}

function hungary(): TestMember {
  const found = peopled.network.members.find(({ id }) => id === 'hu');
  if (!found) throw new Error('no member hu');
  return found;
}

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly stops: boolean;
  readonly decision: { readonly proposalId: string } | null;
}

async function shown(): Promise<readonly Shown[]> {
  const { body } = await peopled.as('nl', 'operations')('GET', 'freezes');
  return body as unknown as readonly Shown[];
}

const isFrozen = (): boolean | undefined =>
  peopled.network
    .gateway('nl')
    .app.get(ExchangeRuntime, { strict: false })
    .spaces.find((space) => space.spaceId === spaceId)?.frozen;

const sizeAtNl = async (): Promise<bigint> => {
  const { body } = await peopled.as('nl', 'operations')('GET', `spaces/${spaceId}`);
  return BigInt(String(body['size']));
};

/** A tree that nl has cosigned too: so both have signed what cannot be. */
async function lie(root: Uint8Array): Promise<void> {
  const { dataSource } = peopled.network.gateway('nl').database;
  let size = 0n;
  await eventually(async () => {
    size = await sizeAtNl();
    const own = 'select from own_cosign join space using (space_no) where space_id = $1 and size = $2';
    expect(await dataSource.query(own, [spaceId, size.toString()])).toHaveLength(1);
  }, SLOW_MS);
  const note = lyingNote(hungary(), { spaceId, size, root });
  await peopled.network.log.writer().append(notesTopic(spaceId), [{ value: note, headers: {} }]);
}

async function decideAll(): Promise<void> {
  for (const { id } of (await shown()).filter(({ stops }) => stops)) {
    const proposal = { cause: 'DEFECT', reason: 'Their build was mended' };
    expect((await peopled.as('nl', 'operations')('POST', `freezes/${id}/proposal`, proposal)).status).toBe(200);
    const proposalId = (await shown()).find((one) => one.id === id)?.decision?.proposalId;
    const confirmation = { proposalId, reason: 'Seen and weighed' };
    expect((await peopled.as('nl', 'prosecutor')('POST', `freezes/${id}/confirmation`, confirmation)).status).toBe(204);
  }
}

/** What nl hands out shows an outsider that hu, whose own gateway cosigned the right tree, signed trees of two logs. */
async function provesOffline(): Promise<void> {
  const [stopping] = (await shown()).filter(({ stops }) => stops);
  const { body } = await peopled.as('nl', 'operations')('GET', `freezes/${stopping?.id}/evidence`);
  const file = Buffer.from(`${JSON.stringify(body, null, 2)}\n`, 'utf8');
  expect(verifyEvidence(file, peopled.network.list.hash)).toMatchObject({
    ok: true,
    facts: [{ kind: 'trees', signedBy: ['hu'] }],
  });
}

/** Whether nl still says something. */
const nlSpeaks = () => speaks(peopled, { spaceId, by: 'nl', at: 'nl' });

describe('row 52: a partner that states another tree, in a space of two', () => {
  it('S6 in a header is shown, and freezes nobody', async () => {
    await forge(peopled.network, {
      spaceId,
      member: 'hu',
      signer: hungary().recordSigner,
      list: newest,
      ahead: 1,
      tweaks: { header: { seenSize: 1n, seenRoot: OTHER_ROOT } },
    });
    await eventually(async () => {
      expect(await shown()).toMatchObject([{ kind: 'contradiction', stops: false }]);
    }, SLOW_MS);
    expect(isFrozen()).toBe(false);
    await nlSpeaks();
  }, 120_000);

  it('in a cosignature freezes until two people end it; the same statement never again, another one does', async () => {
    await lie(OTHER_ROOT);
    await eventually(async () => expect(isFrozen()).toBe(true), SLOW_MS);
    await eventually(async () => expect((await shown()).map(({ stops }) => stops)).toContain(true), SLOW_MS);
    await provesOffline();
    const size = await sizeAtNl();
    await decideAll();
    await eventually(async () => expect(isFrozen()).toBe(false), SLOW_MS);

    const again = lyingNote(hungary(), { spaceId, size, root: OTHER_ROOT, seconds: 9n });
    await peopled.network.log.writer().append(notesTopic(spaceId), [{ value: again, headers: {} }]);
    await nlSpeaks();
    expect(isFrozen()).toBe(false);

    await lie(Buffer.alloc(32, 8));
    await eventually(async () => expect(isFrozen()).toBe(true), SLOW_MS);
  }, 120_000);

  it('stops nothing from the list on that revokes its key', async () => {
    const [next] = hungary().keys.further;
    if (!next) throw new Error('no further key');
    newest = aSuccessorList(
      newest,
      [
        { kind: 'rotate', member: 'hu', key: next },
        { kind: 'revoke', keyIdHex: hungary().keys.checkpoint.keyIdHex, compromisedSinceMs: null },
      ],
      peopled.network.members,
    );
    const list = Buffer.from(newest.signedBytes).toString('base64');
    expect(await peopled.as('nl', 'operations')('POST', 'trust/lists', { list })).toMatchObject({ status: 202 });
    await eventually(async () => expect(isFrozen()).toBe(false), SLOW_MS);
    expect((await shown()).filter(({ stops }) => stops)).toEqual([]);
    await nlSpeaks();
  }, 120_000);
});
