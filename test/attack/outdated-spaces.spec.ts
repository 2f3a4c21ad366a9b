import { create } from '@bufbuild/protobuf';
import { afterEach, expect, it } from '@jest/globals';
import { CharterSchema, decodeCanonical, SignedTrustListSchema, uuidBytes } from '#libs/contracts';
import { type OpeningAnswer, SpaceDirectory, SpaceOpening, TopicProvider, TrustPublishing } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import {
  type BuiltHeader,
  buildHeader,
  charterBody,
  encodeCharter,
  encodeRecord,
  genesis,
  type RecordContent,
  signBatch,
} from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aSuccessorList } from '#libs/testing';
import { addFurtherKey, type ListChange, signer, type TrustList } from '#libs/trust';
import { v7 as uuid } from 'uuid';
import { openTopics } from '../network/ledger-gateway.js';
import { freshLedger, MEMBERS, SLOW_MS } from '../network/fresh-ledger.js';
import type { LedgerNetwork } from '../network/ledger-network.js';

const EMPTY_ROOT = Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex');

let network: LedgerNetwork;
let startMs: number;
freshLedger((started) => {
  network = started;
  startMs = network.clock.nowMs;
});

afterEach(() => {
  network.clock.nowMs = startMs;
});

const keysOf = (id: string) => network.members.find((one) => one.id === id)!.keys;

async function publish(by: string, spaceId: string, list: TrustList): Promise<void> {
  const gateway = network.gateway(by);
  const spaceNo = await gateway.get(SpaceDirectory).require(spaceId);
  await gateway.get(Transaction).run((tx) => gateway.get(TrustPublishing).publish(tx, spaceNo, [list]));
  await network.settle();
}

/** As a gateway does by itself where a list ended its part. */
async function signAgain(id: string, spaceId: string): Promise<void> {
  const gateway = network.gateway(id);
  const spaceNo = await gateway.get(SpaceDirectory).require(spaceId);
  const [row] = await gateway.query<{ bytes: Uint8Array }>('select bytes from charter where space_no = $1', [spaceNo]);
  await gateway.get(Transaction).run((tx) => gateway.get(SpaceOpening).publish(tx, spaceNo, row!.bytes));
}

/** The first record of a member in a space, signed by whoever has its record key. */
async function first(spaceId: string, sender: string, content: RecordContent): Promise<void> {
  const key = signer(keysOf(sender).record);
  const built: BuiltHeader = buildHeader(
    {
      spaceId: uuidBytes(spaceId),
      sender,
      keyId: key.keyId,
      epoch: 1,
      sequence: 1,
      previous: genesis(uuidBytes(spaceId), sender),
      createdAt: BigInt(network.clock.nowMs),
      seenSize: 0n,
      seenRoot: EMPTY_ROOT,
    },
    content,
  );
  const value = encodeRecord({
    header: built.bytes,
    signatures: [...signBatch([built.identity], key)],
    body: content.body,
  });
  await network.append(logTopic(spaceId, 0n), [value]);
}

const inSpace = async (id: string, table: string, spaceId: string): Promise<string[]> =>
  (
    await network
      .gateway(id)
      .query<{ member: string }>(`select member from ${table} join space using (space_no) where space_id = $1`, [
        spaceId,
      ])
  ).map(({ member }) => member);

it(
  'S3 row 47: nobody joins, seals or cosigns in a space opened under an older list, before the newest stands there',
  async () => {
    const next = addFurtherKey(keysOf('nl'), 'record');
    await network.restart('nl', { keys: next });
    const changes: ListChange[] = [
      { kind: 'revoke', keyIdHex: next.record.keyIdHex, compromisedSinceMs: null },
      { kind: 'rotate', member: 'nl', key: next.further[0]! },
    ];
    const two = aSuccessorList(network.list, changes, network.members);
    await network.settle();
    await publish('hu', network.spaceId, two);

    const spaceId = uuid();
    await openTopics(network.log, spaceId);
    const charter = encodeCharter(
      create(CharterSchema, { spaceId: uuidBytes(spaceId), revision: 1, members: MEMBERS, sharedHistory: false }),
    );
    const list = decodeCanonical(SignedTrustListSchema, network.list.signedBytes)!;
    await first(spaceId, 'hu', { kind: 'charter', body: charterBody(charter, list) });
    await first(spaceId, 'nl', { kind: 'charter', body: charterBody(charter) });
    await network.settle();
    expect((await inSpace('bg', 'takes_part', spaceId)).toSorted()).toEqual(['hu', 'nl']);
    expect(await inSpace('bg', 'cosignature', spaceId)).toEqual([]);
    const sent = await network.send('nl', { spaceId, to: ['hu'] });
    await network.settle();
    expect(await network.gateway('hu').query('select from ledger where message_id = $1', [sent.messageId])).toEqual([]);

    await publish('hu', spaceId, two);
    expect(await inSpace('bg', 'takes_part', spaceId)).toContain('bg');
  },
  SLOW_MS * 2,
);

it(
  'S3 row 47: nobody joins a space that a removed member opens under the list before, which still names it',
  async () => {
    await publish(
      'hu',
      network.spaceId,
      aSuccessorList(network.list, [{ kind: 'remove-member', member: 'bg' }], network.members),
    );
    const spaceId = uuid();
    await openTopics(network.log, spaceId);
    const charter = encodeCharter(
      create(CharterSchema, { spaceId: uuidBytes(spaceId), revision: 1, members: MEMBERS, sharedHistory: false }),
    );
    const list = decodeCanonical(SignedTrustListSchema, network.list.signedBytes)!;
    await first(spaceId, 'bg', { kind: 'charter', body: charterBody(charter, list) });
    await network.settle();
    for (const member of ['hu', 'nl']) {
      expect(await inSpace(member, 'takes_part', spaceId)).toEqual(['bg']);
      expect(await inSpace(member, 'cosignature', spaceId)).toEqual([]);
    }
  },
  SLOW_MS,
);

it(
  'S3 row 47: nobody joins a space that was opened under a list that ran out, before the next one stands there',
  async () => {
    network.clock.nowMs = Number(network.list.expiresMs);
    const spaceId = uuid();
    await openTopics(network.log, spaceId);
    const charter = encodeCharter(
      create(CharterSchema, { spaceId: uuidBytes(spaceId), revision: 1, members: MEMBERS, sharedHistory: false }),
    );
    const list = decodeCanonical(SignedTrustListSchema, network.list.signedBytes)!;
    await first(spaceId, 'hu', { kind: 'charter', body: charterBody(charter, list) });
    await network.settle();
    expect(await inSpace('bg', 'takes_part', spaceId)).toEqual(['hu']);
    expect(await inSpace('bg', 'cosignature', spaceId)).toEqual([]);
  },
  SLOW_MS,
);

it(
  'S3 row 47: an own space that the operator refuses for its list ends where it counts no more, and is no longer asked for',
  async () => {
    const asked: string[] = [];
    const open = async (spaceId: string): Promise<OpeningAnswer> => {
      if (spaceId === network.spaceId) return openTopics(network.log, spaceId);
      asked.push(spaceId);
      return 'LIST_OUTDATED';
    };
    await network.startOver({ override: (builder) => builder.overrideProvider(TopicProvider).useValue({ open }) });
    await network.open('nl');
    const spaceId = uuid();
    const nl = network.gateway('nl');
    const refusals = () => nl.query('select code, ended from opening_refusal');
    await nl.get(SpaceOpening).open(spaceId, MEMBERS, false);
    await network.settle(MEMBERS, 70_000);
    // Nobody has a newer list here: it is the operator who is behind, so it is asked again.
    expect(asked.length).toBeGreaterThan(1);
    expect(await refusals()).toEqual([{ code: 'LIST_OUTDATED', ended: false }]);

    await publish('hu', network.spaceId, aSuccessorList(network.list, [{ kind: 'renew' }], network.members));
    await network.settle(MEMBERS, 130_000);
    expect(await refusals()).toEqual([{ code: 'LIST_OUTDATED', ended: true }]);
    const times = asked.length;
    await network.settle(MEMBERS, 3 * 3_600_000);
    expect(asked).toHaveLength(times);
    // No other record is ever made for its place.
    expect(
      await nl.query('select kind from sealed join space using (space_no) where space_id = $1', [spaceId]),
    ).toEqual([{ kind: 4 }]);
  },
  SLOW_MS * 2,
);

it(
  'S3 a mailbox in which one list ended the part of everybody, and that a second list found so, goes on',
  async () => {
    const spaceId = uuid();
    await network.open('nl', spaceId);
    const nexts = new Map(MEMBERS.map((id) => [id, addFurtherKey(keysOf(id), 'record')]));
    for (const [id, keys] of nexts) await network.restart(id, { keys });
    await network.settle();
    const changes = [...nexts].flatMap(([member, { record, further }]): ListChange[] => [
      { kind: 'revoke', keyIdHex: record.keyIdHex, compromisedSinceMs: null },
      { kind: 'rotate', member, key: further[0]! },
    ]);
    const two = aSuccessorList(network.list, changes, network.members);
    for (const space of [network.spaceId, spaceId]) await publish('hu', space, two);
    expect(await inSpace('bg', 'takes_part', spaceId)).toEqual([]);
    const three = aSuccessorList(two, [{ kind: 'renew' }], network.members);
    await publish('hu', network.spaceId, three);

    for (const id of MEMBERS) await signAgain(id, spaceId);
    await network.settle();
    // One is enough to bring the list; the others wait for it as anywhere.
    const [returned] = await inSpace('bg', 'takes_part', spaceId);
    await publish(returned ?? '', spaceId, three);
    expect((await inSpace('bg', 'takes_part', spaceId)).toSorted()).toEqual(MEMBERS);
    const sent = await network.send('nl', { spaceId });
    await network.settle();
    expect(
      await network.gateway('hu').query('select from ledger where message_id = $1', [sent.messageId]),
    ).toHaveLength(1);
  },
  SLOW_MS * 2,
);
