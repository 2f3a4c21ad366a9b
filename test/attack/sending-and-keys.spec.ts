import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contractDigest, ContractSupportedSchema } from '#libs/contracts';
import { Exchange, SpaceDirectory, TrustPublishing, WaitingMessages } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { aSuccessorList } from '#libs/testing';
import { addFurtherKey, type ListChange, type TrustList } from '#libs/trust';
import { v7 as uuid } from 'uuid';
import { LedgerNetwork, type Sent } from '../network/ledger-network.js';

const SLOW_MS = 60_000;
const MEMBERS = ['bg', 'hu', 'nl'];

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, SLOW_MS);

beforeEach(async () => {
  await network.startOver();
  await network.open('nl');
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

/** Brings the list after one into the space of all, by a member that has something to send itself. */
async function bring(before: TrustList, changes: readonly ListChange[], by = 'nl'): Promise<TrustList> {
  const list = aSuccessorList(before, changes, network.members);
  const gateway = network.gateway(by);
  const spaceNo = await gateway.get(SpaceDirectory).require(network.spaceId);
  await gateway.get(Transaction).run((tx) => gateway.get(TrustPublishing).publish(tx, spaceNo, [list]));
  return list;
}

const keysOf = (id: string) => network.members.find((one) => one.id === id)!.keys;
const waiting = (id: string): Promise<{ message_id: string; waits_for: string[] | null }[]> =>
  network.gateway(id).query('select message_id, waits_for from outbox order by position');

const hasEffect = async (id: string, { messageId }: Sent): Promise<boolean> =>
  (await network.gateway(id).query('select from ledger where message_id = $1', [messageId])).length === 1;

describe('S10 K3 row 57: what one member announces', () => {
  const digest = (i: number): Uint8Array => Buffer.from(i.toString(16).padStart(64, '0'), 'hex');

  async function announce(id: string, contractDigests: readonly Uint8Array[]): Promise<void> {
    const gateway = network.gateway(id);
    const message = create(ContractSupportedSchema, { contractDigests: [...contractDigests] });
    const outgoing = { spaceId: network.spaceId, schema: ContractSupportedSchema, message, recipients: MEMBERS };
    await gateway.get(Transaction).run((tx) => gateway.get(Exchange).submit(tx, { ...outgoing, messageId: uuid() }));
    await network.settle();
  }

  it.each<[string, readonly (readonly Uint8Array[])[]]>([
    ['is garbage', [[digest(1)]]],
    ['is the right contract, then garbage', [[contractDigest], [digest(1)]]],
    ['is as much as fits, again and again', [0, 64, 128, 192, 256].map((from) => digests(from, 64))],
  ])(
    'stops nobody where it %s',
    async (_, announcements) => {
      for (const announced of announcements) await announce('bg', announced);
      const sent = await network.send('nl');
      await network.settle();
      for (const id of MEMBERS) expect(await hasEffect(id, sent)).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'adds to what it announced before, and the newest 256 are kept in log order',
    async () => {
      await announce('bg', [contractDigest]);
      await announce('bg', [digest(1)]);
      expect(await announcedBy('bg')).toHaveLength(2);
      for (const from of [10, 74, 138, 202]) await announce('bg', digests(from, 64));
      const kept = await announcedBy('bg');
      expect(kept).toHaveLength(256);
      expect(kept).not.toContain(Buffer.from(contractDigest).toString('hex'));
      expect(kept).toContain(Buffer.from(digest(10)).toString('hex'));
    },
    SLOW_MS,
  );

  function digests(from: number, count: number): Uint8Array[] {
    return Array.from({ length: count }, (__, i) => digest(from + i));
  }

  async function announcedBy(member: string): Promise<string[]> {
    const sql = `select encode(digest, 'hex') as digest from supported_contract where member = $1`;
    return (await network.gateway('hu').query<{ digest: string }>(sql, [member])).map((row) => row.digest);
  }
});

describe('S5 row 48: a member without a sealing key', () => {
  const revoke = (id: string): ListChange => ({
    kind: 'revoke',
    keyIdHex: keysOf(id).sealing.keyIdHex,
    compromisedSinceMs: null,
  });

  it(
    'holds back what is for it and what rests on that, and nothing else; all leaves in order when its key comes',
    async () => {
      const list = await bring(network.list, [revoke('bg')]);
      await network.settle();
      const first = await network.send('nl', { subject: 'one', to: ['bg', 'hu'] });
      const rests = await network.send('nl', { subject: 'one', to: ['hu'] });
      const other = await network.send('nl', { subject: 'two', to: ['hu'] });
      await network.settle();
      expect(await waiting('nl')).toEqual([
        { message_id: first.messageId, waits_for: ['bg'] },
        { message_id: rests.messageId, waits_for: ['bg'] },
      ]);
      expect(await hasEffect('hu', other)).toBe(true);

      const next = addFurtherKey(keysOf('bg'), 'sealing').further[0]!;
      await bring(list, [{ kind: 'rotate', member: 'bg', key: next }], 'hu');
      await network.settle();
      expect(await waiting('nl')).toEqual([]);
      const rows = await network
        .gateway('hu')
        .query<{ message_id: string }>('select message_id from ledger order by position');
      expect(rows.map((row) => row.message_id)).toEqual([other, first, rests].map(({ messageId }) => messageId));
    },
    SLOW_MS,
  );

  it(
    'does not keep the list that gives it a key from leaving, behind rows that wait',
    async () => {
      await bring(network.list, [revoke('bg')]);
      await network.settle();
      const sent = await network.send('nl');
      const next = addFurtherKey(keysOf('bg'), 'sealing').further[0]!;
      const two = aSuccessorList(network.list, [revoke('bg')], network.members);
      await bring(two, [{ kind: 'rotate', member: 'bg', key: next }]);
      await network.settle();
      expect(await hasEffect('hu', sent)).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'gets nothing where the author sends without it, and what waits behind goes on',
    async () => {
      await bring(network.list, [revoke('bg')]);
      await network.settle();
      const first = await network.send('nl', { subject: 'one', to: ['bg', 'hu'] });
      const rests = await network.send('nl', { subject: 'one', to: ['hu'] });
      await network.settle();
      const messages = network.gateway('nl').get(WaitingMessages);
      const without = { spaceId: network.spaceId, messageId: first.messageId, members: ['bg'], by: 'sanne' };
      const run = (members: string[]) =>
        network
          .gateway('nl')
          .get(Transaction)
          .run((tx) => messages.sendWithout(tx, { ...without, members }));
      await expect(run(['hu'])).rejects.toMatchObject({ code: 'NOT_WAITING' });
      await expect(run(['nl'])).rejects.toMatchObject({ code: 'NOT_WAITING' });
      await run(['bg']);
      await network.settle();
      for (const sent of [first, rests]) expect(await hasEffect('hu', sent)).toBe(true);
      expect(await hasEffect('bg', first)).toBe(false);
      const kept = await network.gateway('nl').query('select message_id, member, by from sent_without');
      expect(kept).toEqual([{ message_id: first.messageId, member: 'bg', by: 'sanne' }]);
    },
    SLOW_MS,
  );

  it(
    'that a list removed is dropped from what waits, and reads nothing sealed afterwards',
    async () => {
      const before = await network.send('nl');
      await network.settle();
      expect(await hasEffect('bg', before)).toBe(true);
      const after = await network.send('nl');
      await bring(network.list, [{ kind: 'remove-member', member: 'bg' }]);
      const later = await network.send('nl');
      await network.settle();
      expect(await hasEffect('hu', later)).toBe(true);
      expect(await hasEffect('hu', after)).toBe(true);
      expect(await hasEffect('bg', later)).toBe(false);
      const [row] = await network
        .gateway('hu')
        .query<{ recipients: string[] }>('select recipients from log_record where message_id = $1 and verdict = 0', [
          later.messageId,
        ]);
      expect(row?.recipients).toEqual(['hu', 'nl']);
    },
    SLOW_MS,
  );
});
