import { create } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { contractDigest, ContractSupportedSchema } from '#libs/contracts';
import { WaitingMessages } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { logTopic } from '#libs/spacelog';
import { aSuccessorList } from '#libs/testing';
import { addFurtherKey, type ListChange } from '#libs/trust';
import { v7 as uuid } from 'uuid';
import type { LedgerNetwork } from '../network/ledger-network.js';
import { field, payload, sealed } from './bombs.js';
import { KeyNetwork, MEMBERS, SLOW_MS } from './key-network.js';
import { knownSpace } from './known-space.js';

const stage = KeyNetwork.ofThisFile();
/** Set once the network runs. */
let network: LedgerNetwork;
beforeEach(() => {
  ({ network } = stage);
});

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
      for (const id of MEMBERS) expect(await stage.hasEffect(id, sent)).toBe(true);
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

  it.each([0, 10_000])(
    'is %i digests at once, which no gateway sends: refused by all that read it, and nobody stops',
    async (count) => {
      await announceByHand(digests(0, count));
      const sent = await network.send('nl');
      await network.settle();
      for (const id of MEMBERS) expect(await stage.hasEffect(id, sent)).toBe(true);
      expect(await announcedBy('bg')).toEqual([]);
      const refused = `select member, field, rule from refusal_answer order by member`;
      const field = 'contractDigests';
      const rule = count === 0 ? 'repeated.min_items' : 'repeated.max_items';
      expect(await network.gateway('nl').query(refused)).toEqual([
        { member: 'hu', field, rule },
        { member: 'nl', field, rule },
      ]);
    },
    SLOW_MS,
  );

  /** Says it with the keys of bg, beside its gateway. */
  async function announceByHand(contractDigests: readonly Uint8Array[]): Promise<void> {
    const space = await knownSpace(network);
    await space.shareKey('bg');
    const digestFields = contractDigests.map((one) => field(1, one));
    const type = 'exchange.v1.ContractSupported';
    // A field that is empty is left out: that is its one encoding.
    const bytes = digestFields.length > 0 ? payload(type, ...digestFields) : field(1, Buffer.from(`joinder.${type}`));
    space.append(sealed(space, 'bg', bytes, true));
    await network.append(logTopic(network.spaceId, 0n), space.log.slice(-2));
    await network.settle();
  }

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
    keyIdHex: stage.keysOf(id).sealing.keyIdHex,
    compromisedSinceMs: null,
  });

  it(
    'holds back what is for it and what rests on that, and nothing else; all leaves in order when its key comes',
    async () => {
      const list = await stage.bring(network.list, [revoke('bg')]);
      await network.settle();
      const first = await network.send('nl', { subject: 'one', to: ['bg', 'hu'] });
      const rests = await network.send('nl', { subject: 'one', to: ['hu'] });
      const other = await network.send('nl', { subject: 'two', to: ['hu'] });
      await network.settle();
      expect(await stage.waiting('nl')).toEqual([
        { message_id: first.messageId, waits_for: ['bg'] },
        { message_id: rests.messageId, waits_for: ['bg'] },
      ]);
      expect(await stage.hasEffect('hu', other)).toBe(true);

      const next = addFurtherKey(stage.keysOf('bg'), 'sealing').further[0]!;
      await stage.bring(list, [{ kind: 'rotate', member: 'bg', key: next }], 'hu');
      await network.settle();
      expect(await stage.waiting('nl')).toEqual([]);
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
      await stage.bring(network.list, [revoke('bg')]);
      await network.settle();
      const sent = await network.send('nl');
      const next = addFurtherKey(stage.keysOf('bg'), 'sealing').further[0]!;
      const two = aSuccessorList(network.list, [revoke('bg')], network.members);
      await stage.bring(two, [{ kind: 'rotate', member: 'bg', key: next }]);
      await network.settle();
      expect(await stage.hasEffect('hu', sent)).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'gets nothing where the author sends without it, and what waits behind goes on',
    async () => {
      await stage.bring(network.list, [revoke('bg')]);
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
      for (const sent of [first, rests]) expect(await stage.hasEffect('hu', sent)).toBe(true);
      expect(await stage.hasEffect('bg', first)).toBe(false);
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
      expect(await stage.hasEffect('bg', before)).toBe(true);
      const after = await network.send('nl');
      await stage.bring(network.list, [{ kind: 'remove-member', member: 'bg' }]);
      const later = await network.send('nl');
      await network.settle();
      expect(await stage.hasEffect('hu', later)).toBe(true);
      expect(await stage.hasEffect('hu', after)).toBe(true);
      expect(await stage.hasEffect('bg', later)).toBe(false);
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
