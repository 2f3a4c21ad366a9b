import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ExchangeRuntime, SpaceDirectory, StateDigests } from '#libs/exchange';
import { logTopic } from '#libs/spacelog';
import { v7 as uuid } from 'uuid';
import { LateLog } from '../network/late-log.js';
import { LedgerNetwork } from '../network/ledger-network.js';

const SLOW_MS = 60_000;
const MEMBERS = ['bg', 'hu', 'nl'];

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

const topic = (): string => logTopic(network.spaceId, 0n);
const sessionOf = (id: string) =>
  network
    .gateway(id)
    .get(ExchangeRuntime)
    .spaces.find(({ spaceId }) => spaceId === network.spaceId);
const halts = () => MEMBERS.map((id) => sessionOf(id)?.halted ?? null);

/** What the database says: what health, pages and alarms read. */
async function storedHalts(): Promise<(string | null)[]> {
  return Promise.all(
    MEMBERS.map(async (id) => {
      const [row] = await network
        .gateway(id)
        .query<{ halted: string | null }>(
          'select halted from follower join space using (space_no) where space_id = $1',
          [network.spaceId],
        );
      return row?.halted ?? null;
    }),
  );
}

async function effects(messageId: string): Promise<number[]> {
  return Promise.all(
    MEMBERS.map(
      async (id) => (await network.gateway(id).query('select from ledger where message_id = $1', [messageId])).length,
    ),
  );
}

async function digests(): Promise<Set<string>> {
  const all = await Promise.all(
    MEMBERS.map(async (id) => {
      const spaceNo = await network.gateway(id).get(SpaceDirectory).require(network.spaceId);
      const digest = await network.gateway(id).get(StateDigests).of(spaceNo);
      return `${digest?.size} ${digest?.public}`;
    }),
  );
  return new Set(all);
}

/** Readers compare what they have with what is there when they connect anew. */
function reconnect(): void {
  network.log.down();
  network.log.up();
}

/** Time goes by, and everybody looks again. */
async function afterAWhile(ms = 31_000): Promise<void> {
  network.clock.nowMs += ms;
  await network.settle();
}

describe('a log that its owner changes and puts back', () => {
  let other: string;

  beforeEach(async () => {
    await network.startOver({ logOf: (log) => new LateLog(log) });
    await network.open('nl');
    other = uuid();
    await network.open('hu', other);
    await network.send('nl');
    await network.settle();
  }, SLOW_MS);

  const faults: readonly (readonly [string, string, () => () => void])[] = [
    [
      'cut',
      'LOG_CUT',
      () => {
        const putBack = network.log.keep(topic());
        network.log.truncate(topic(), 3n);
        return putBack;
      },
    ],
    [
      'rewritten at its end',
      'LOG_REWRITTEN',
      () => {
        const putBack = network.log.keep(topic());
        const last = BigInt(network.log.sizeOf(topic())) - 1n;
        network.log.tamper(topic(), last, (value) => value.map((byte, i) => (i === 40 ? byte ^ 1 : byte)));
        reconnect();
        return putBack;
      },
    ],
    [
      'swapped with that of another space',
      'LOG_CUT',
      () => {
        network.log.swap(topic(), logTopic(other, 0n));
        return () => network.log.swap(topic(), logTopic(other, 0n));
      },
    ],
    ['taken away', 'TOPIC_MISSING', () => network.log.remove(topic())],
  ];

  it.each(faults)(
    'K6 %s: every member says %s, and goes on by itself when it is as it was',
    async (_, halt, change) => {
      const putBack = change();
      await network.settle();
      await afterAWhile();
      expect(halts()).toEqual(MEMBERS.map(() => halt));
      expect(await storedHalts()).toEqual(halts());
      const waiting = await network.send('hu');
      await network.settle();

      putBack();
      reconnect();
      await afterAWhile();
      expect(halts()).toEqual([null, null, null]);
      expect(await storedHalts()).toEqual([null, null, null]);
      const next = await network.send('bg');
      await network.settle();
      expect([await effects(waiting.messageId), await effects(next.messageId)]).toEqual([
        [1, 1, 1],
        [1, 1, 1],
      ]);
      expect((await digests()).size).toBe(1);
    },
    SLOW_MS,
  );

  it.each(faults)(
    'K6 %s (%s) while all restart: they go on by themselves when it is as it was',
    async (_, halt, change) => {
      const putBack = change();
      for (const id of MEMBERS) await network.restart(id);
      await network.settle();
      await afterAWhile();
      expect(halts()).toEqual(MEMBERS.map(() => halt));

      putBack();
      reconnect();
      await afterAWhile();
      expect(halts()).toEqual([null, null, null]);
      const next = await network.send('hu');
      await network.settle();
      expect(await effects(next.messageId)).toEqual([1, 1, 1]);
      expect((await digests()).size).toBe(1);
    },
    SLOW_MS,
  );

  it(
    'K6 a process that ends while it stands still leaves no halt behind that is over',
    async () => {
      const putBack = network.log.keep(topic());
      network.log.truncate(topic(), 3n);
      await network.settle();
      expect(await storedHalts()).toEqual(['LOG_CUT', 'LOG_CUT', 'LOG_CUT']);
      putBack();
      for (const id of MEMBERS) await network.restart(id);
      await network.settle();
      expect(await storedHalts()).toEqual([null, null, null]);
    },
    SLOW_MS,
  );

  it(
    'K11 a topic that is away for four seconds is no halt: a broker that starts shows none',
    async () => {
      const putBack = network.log.remove(topic());
      await network.settle();
      network.clock.nowMs += 4000;
      await network.settle();
      expect(halts()).toEqual([null, null, null]);
      putBack();
      await network.settle();
      const next = await network.send('hu');
      await network.settle();
      expect(await effects(next.messageId)).toEqual([1, 1, 1]);
    },
    SLOW_MS,
  );

  it(
    'K11 a disk of the state folder that is full is named ENOSPC, and what waits goes when there is room again',
    async () => {
      const { stateFolder } = network.gateway('nl').setup;
      const next = join(stateFolder, 'sent-marks-0.new');
      await network.restart('nl', {}, async () => symlinkSync('/dev/full', next));
      const waiting = await network.send('nl');
      await expect(network.gateway('nl').step('shard-holder')).rejects.toMatchObject({ code: 'ENOSPC' });
      rmSync(next, { force: true });
      await network.settle();
      expect(await effects(waiting.messageId)).toEqual([1, 1, 1]);
    },
    SLOW_MS,
  );
});
