import { describe, expect, it } from '@jest/globals';
import { LogAdmin, logTopic } from '#libs/spacelog';
import { freshLedger, MEMBERS, SLOW_MS } from '../network/fresh-ledger.js';
import type { LedgerNetwork } from '../network/ledger-network.js';

const OTHER_SPACE = '018f0000-0000-7000-8000-0000000000aa';

let network: LedgerNetwork;
freshLedger((started) => {
  network = started;
});

const effectsAt = (id: string, messageId: string) =>
  network.gateway(id).query('select position from ledger where message_id = $1', [messageId]);

async function behind(id: string, spaceId: string): Promise<number> {
  const [row] = await network
    .gateway(id)
    .query<{ next_position: string }>(
      'select next_position from follower join space using (space_no) where space_id = $1',
      [spaceId],
    );
  return (await network.valuesOf(logTopic(spaceId, 0n))).length - Number(row?.next_position ?? 0);
}

describe('attack 35: a member floods a space with tiny records', () => {
  /** Far more than a gateway takes in so few steps. */
  const FLOOD = 200_000;

  it(
    'other spaces do not wait for it',
    async () => {
      await network.open('nl', OTHER_SPACE);
      const noise = Array.from({ length: FLOOD }, (_, i) => Buffer.from([i & 255]));
      await network.append(logTopic(network.spaceId, 0n), noise);
      const { messageId } = await network.send('nl', { spaceId: OTHER_SPACE });
      for (let round = 0; round < 6; round += 1) {
        for (const id of MEMBERS) for (const worker of network.gateway(id).workers) await worker.step();
      }
      expect(await effectsAt('hu', messageId)).toHaveLength(1);
      expect(await behind('hu', network.spaceId)).toBeGreaterThan(FLOOD / 2);
    },
    SLOW_MS,
  );

  it(
    'honest members of the same space get through in order, and all come out with the same tree',
    async () => {
      const topic = logTopic(network.spaceId, 0n);
      const sent: string[] = [];
      for (let i = 0; i < 5; i += 1) {
        await network.append(
          topic,
          Array.from({ length: 100 }, () => Buffer.of()),
        );
        sent.push((await network.send('nl')).messageId);
        for (const id of MEMBERS) for (const worker of network.gateway(id).workers) await worker.step();
      }
      await network.settle();
      for (const id of MEMBERS) {
        const rows = await network
          .gateway(id)
          .query<{ message_id: string }>('select message_id from ledger order by position');
        expect(rows.map((row) => row.message_id)).toEqual(sent);
      }
      const trees = await Promise.all(
        MEMBERS.map((id) => network.gateway(id).query(`select size, encode(root, 'hex') as root from own_cosign`)),
      );
      expect(trees[1]).toEqual(trees[0]);
      expect(trees[2]).toEqual(trees[0]);
    },
    SLOW_MS,
  );
});

describe('attack 37: a record that always fails', () => {
  it(
    'is parked, however many there are among good ones: those all have their effect, in order, and the log goes on',
    async () => {
      const hu = network.gateway('hu');
      const sent = [];
      for (let i = 0; i < 24; i += 1) {
        const { messageId } = await network.send('nl');
        if (i % 4 === 1) hu.ledger.poisoned.add(messageId);
        sent.push(messageId);
      }
      await network.settle();
      const good = sent.filter((messageId) => !hu.ledger.poisoned.has(messageId));
      const rows = await hu.query<{ message_id: string }>('select message_id from ledger order by position');
      expect(rows.map((row) => row.message_id)).toEqual(good);
      const parked = await hu.query<{ reason: string }>('select reason from parked order by position');
      expect(parked).toHaveLength(6);
      expect(parked.every(({ reason }) => reason.startsWith('TypeError: '))).toBe(true);
      expect(await behind('hu', network.spaceId)).toBe(0);
      expect(await network.gateway('bg').query('select message_id from ledger')).toHaveLength(24);
    },
    SLOW_MS,
  );
});

describe('attack 39: headers of Kafka that want something', () => {
  it.each<[string, Record<string, string>]>([
    ['an answer elsewhere', { kafka_replyTopic: 'loot', kafka_correlationId: '1', kafka_replyPartition: '0' }],
    ['to be an error', { 'kafka_nest-err': '{"status":"error"}', 'kafka_nest-is-disposed': '\\x00' }],
    ['to be a prototype', { __proto__: 'x', constructor: 'x', toString: 'x' }],
    ['to be JSON', { 'joinder-space': '{"$gt":""}', traceparent: '{"a":{"b":[1]}}' }],
    ['to be of another', { 'joinder-sender': 'bg', 'joinder-sequence': '-1', 'joinder-space': OTHER_SPACE }],
    ['to be very long', { traceparent: 'a'.repeat(10_000) }],
  ])(
    'get nothing: %s',
    async (_, headers) => {
      const nl = network.gateway('nl');
      const { messageId } = await network.send('nl');
      while ((await nl.query('select 1 from outbox')).length > 0) await nl.step('sealer');
      const rows = await nl.query<{ bytes: Uint8Array }>('select bytes from sealed order by epoch, sequence');
      await network.append(
        logTopic(network.spaceId, 0n),
        rows.map(({ bytes }) => bytes),
        headers,
      );
      await network.settle();
      for (const id of MEMBERS) expect(await effectsAt(id, messageId)).toHaveLength(1);
      const verdicts = await network.gateway('hu').query('select distinct verdict from log_record');
      expect(verdicts).toEqual([{ verdict: 0 }]);
      const topics = await network.gateway('hu').get(LogAdmin).listTopics();
      expect(topics.filter((name) => !name.startsWith('space.'))).toEqual([]);
      expect(topics).toHaveLength(2);
    },
    SLOW_MS,
  );
});
