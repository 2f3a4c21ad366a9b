import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ArchiveRepository, SpaceDirectory, SpaceRebuild, StateDigests } from '#libs/exchange';
import { uuidBytes } from '#libs/contracts';
import { logTopic } from '#libs/spacelog';
import { aRecord } from '#libs/testing';
import { emptyRoot } from '#libs/tlog';
import { v7 as uuid } from 'uuid';
import type { LedgerGateway } from '../network/ledger-gateway.js';
import { freshLedger, SLOW_MS } from '../network/fresh-ledger.js';
import type { LedgerNetwork } from '../network/ledger-network.js';

let network: LedgerNetwork;
freshLedger((started) => {
  network = started;
});

const hu = (): LedgerGateway => network.gateway('hu');

async function publicDigest(id: string): Promise<string | undefined> {
  const space = await network.gateway(id).get(SpaceDirectory).get(network.spaceId);
  return (await network.gateway(id).get(StateDigests).of(space.spaceNo))?.public;
}

const effects = (id: string) =>
  network.gateway(id).query<{ message_id: string }>('select message_id from ledger order by position');

describe('row 45: large values', () => {
  it(
    'S4 are read from the archive 8 MiB at a time, however many are asked for, and rebuilt alike',
    async () => {
      const [bg] = network.members;
      if (!bg) throw new Error('no member');
      const place = { spaceId: uuidBytes(network.spaceId), sender: 'bg', keyId: bg.recordSigner.keyId };
      const values = Array.from({ length: 20 }, (_, i) => {
        const chain = { epoch: 1, sequence: 100 + i, previous: new Uint8Array(32), createdAt: 1n, seenSize: 0n };
        const body = randomBytes(990_000);
        return aRecord(
          { ...place, ...chain, seenRoot: emptyRoot },
          { kind: 'trustView', body },
          { signer: bg.recordSigner },
        ).value;
      });
      await network.append(logTopic(network.spaceId, 0n), values);
      await network.settle();
      const space = await hu().get(SpaceDirectory).get(network.spaceId);
      const [first] = await hu().query<{ position: string }>(
        'select min(position) as position from log_record where verdict <> 0',
      );
      const read = await hu()
        .get(ArchiveRepository)
        .read(space.spaceNo, { from: BigInt(first?.position ?? 0), limit: 50 });
      expect(read).toHaveLength(8);
      const rebuilt = await hu().get(SpaceRebuild).rebuild(space, { keep: false });
      expect(rebuilt?.after).toEqual(rebuilt?.before);
    },
    SLOW_MS,
  );
});

/** Milliseconds that hu's follower needs for one position, until it has read all that waits. */
async function msEach(positions: number): Promise<number> {
  const begun = performance.now();
  while ((await hu().step('follower')) === 'worked');
  return (performance.now() - begun) / positions;
}

describe('K5: garbage beside messages', () => {
  it(
    'K5 is judged and stored at many times the rate of messages',
    async () => {
      const topic = logTopic(network.spaceId, 0n);
      const nl = network.gateway('nl');
      for (let i = 0; i < 300; i += 1) await network.send('nl');
      while ((await nl.query('select 1 from outbox')).length > 0) await nl.step('sealer');
      const held = await nl.query<{ bytes: Uint8Array }>('select bytes from sealed order by epoch, sequence');
      await network.append(
        topic,
        held.map(({ bytes }) => bytes),
      );
      const message = await msEach(held.length);
      await network.append(
        topic,
        Array.from({ length: 6000 }, () => Buffer.from('nine byte')),
      );
      const garbage = await msEach(6000);
      expect(message / garbage).toBeGreaterThan(5);
    },
    SLOW_MS,
  );
});

/** Appends garbage, as many at once as a writer takes. */
async function append(
  spaceId: string,
  count: number,
  valueOf: (i: number) => Uint8Array = () => Buffer.of(),
): Promise<void> {
  for (let sent = 0; sent < count; sent += 50) {
    const values = Array.from({ length: 50 }, (_, i) => ({ value: valueOf(sent + i), headers: {} }));
    await network.log.writer().append(logTopic(spaceId, 0n), values);
  }
}

/** How many statements the database of hu is asked while this is done, transactions begun and ended included. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const { logger } = hu().dataSource;
  hu().dataSource.logger = Object.assign(Object.create(logger), { logQuery: () => (count += 1) });
  await work();
  hu().dataSource.logger = logger;
  return count;
}

describe('K5: garbage in one produce', () => {
  it.each([
    ['of one value', () => Buffer.from('nine byte')],
    ['of values that differ', (i: number) => Buffer.from(`${i}`.padStart(9, '-'))],
  ])(
    'K5 %s costs a gateway a dozen statements for ten thousand positions, and not one for each',
    async (_, valueOf) => {
      await append(network.spaceId, 20_000, valueOf);
      const statements = await statementsOf(() => msEach(1));
      const [stored] = await hu().query<{ positions: number }>('select sum(count)::int as positions from refused_run');
      expect(stored).toEqual({ positions: 20_000 });
      expect(statements).toBeLessThanOrEqual(2 * 12);
    },
    SLOW_MS,
  );
});

describe('N9: what others signed, appended again', () => {
  it(
    'N9 costs a gateway a few statements for hundreds, and the message behind it waits for two transactions',
    async () => {
      await network.send('bg');
      await network.settle();
      const signed = (await network.valuesOf(logTopic(network.spaceId, 0n))).at(-1);
      if (!signed) throw new Error('nothing stands on the log');
      await append(network.spaceId, 1_000, () => signed);
      const statements = await statementsOf(() => msEach(1));
      const [stored] = await hu().query<{ count: number }>(
        'select count(*)::int as count from log_record where verdict = 1',
      );
      expect(stored).toEqual({ count: 1_000 });
      expect(statements).toBeLessThanOrEqual(2 * 20);
    },
    SLOW_MS,
  );

  it(
    'N9 twenty thousand times takes less than a kilobyte of disk each, all indexes counted, and no body',
    async () => {
      await network.send('bg');
      await network.settle();
      const signed = (await network.valuesOf(logTopic(network.spaceId, 0n))).at(-1);
      if (!signed) throw new Error('nothing stands on the log');
      const REPUBLISHED = 20_000;
      const before = await bytesAtHu();
      await append(network.spaceId, REPUBLISHED, () => signed);
      await msEach(1);
      const [stored] = await hu().query<{ count: number }>(
        'select count(*)::int as count from log_record where verdict = 1',
      );
      expect(stored).toEqual({ count: REPUBLISHED });
      const each = (await bytesAtHu()) - before;
      expect(each / REPUBLISHED).toBeLessThan(1_000);
      const bodies = 'select 1 from log_record join log_body using (space_no, position) where verdict = 1';
      expect(await hu().query(bodies)).toEqual([]);
    },
    2 * SLOW_MS,
  );

  /** What all tables of hu take on disk. */
  async function bytesAtHu(): Promise<number> {
    const [row] = await hu().query<{ bytes: string }>(
      `select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname = 'public'`,
    );
    return Number(row?.bytes);
  }
});

describe('K5: a space that is flooded', () => {
  it(
    'K5 leaves every other space its turn after each transaction',
    async () => {
      const other = uuid();
      await network.open('nl', other);
      const before = await positionsOf(network.spaceId);
      await append(network.spaceId, 25_000);
      const { messageId } = await network.send('nl', { spaceId: other });
      for (const worker of ['sealer', 'publisher']) await network.gateway('nl').step(worker);
      await hu().step('follower');
      expect((await effects('hu')).at(-1)).toEqual({ message_id: messageId });
      expect((await positionsOf(network.spaceId)) - before).toBe(10_000);
    },
    SLOW_MS,
  );
});

/** How many positions of a space hu has stored. */
async function positionsOf(spaceId: string): Promise<number> {
  const [row] = await hu().query<{ size: number }>(
    'select next_position::int as size from follower join space using (space_no) where space_id = $1',
    [spaceId],
  );
  return row?.size ?? 0;
}

/** The database of hu, and how many leaves of refused positions it answered. */
function counting() {
  const counted = {
    leaves: 0,
    db: {
      query: async <T>(sql: string, values?: unknown[]): Promise<T> => {
        const rows = await hu().dataSource.query<T & readonly { readonly leaves?: Uint8Array }[]>(sql, values);
        for (const { leaves } of rows) counted.leaves += (leaves?.length ?? 0) / 43;
        return rows;
      },
    },
  };
  return counted;
}

describe('K5: garbage that costs its sender next to nothing', () => {
  const GARBAGE = 20_000;

  it(
    'K5 twenty thousand empty values share a few rows, and what stands behind them waits for few steps',
    async () => {
      const topic = logTopic(network.spaceId, 0n);
      await append(network.spaceId, GARBAGE);
      await network.append(topic, [Buffer.from('garbage'), Buffer.from([0, 0x4a, 0x4e, 1, 0xff])]);
      const { messageId } = await network.send('nl');
      await network.settle();
      expect((await effects('hu')).at(-1)).toEqual({ message_id: messageId });
      const [rows] = await hu().query<{ rows: number; positions: number; bytes: number }>(
        `select count(*)::int as rows, sum(count)::int as positions, sum(octet_length(leaves))::int as bytes from refused_run`,
      );
      expect(rows?.positions).toBe(GARBAGE + 2);
      expect(rows?.rows).toBeLessThanOrEqual(GARBAGE / 1000);
      expect(rows?.bytes).toBeLessThanOrEqual((GARBAGE + 2) * 43);
      expect(await hu().query('select 1 from log_record where verdict <> 0')).toEqual([]);
      expect(await publicDigest('hu')).toBe(await publicDigest('bg'));

      const space = await hu().get(SpaceDirectory).get(network.spaceId);
      const rebuilt = await hu().get(SpaceRebuild).rebuild(space, { keep: false });
      expect(rebuilt?.after).toEqual(rebuilt?.before);
      const archive = hu().get(ArchiveRepository);
      const [of] = await hu().query<{ position: string; count: number }>(
        'select position, count from refused_run order by 1 limit 1',
      );
      const from = BigInt(of?.position ?? 0);
      const asked = [from, from + 77n, from + BigInt((of?.count ?? 1) - 1)];
      expect((await archive.readAt(space.spaceNo, asked)).map((row) => row.position)).toEqual(asked);
      const read = await archive.read(space.spaceNo, { from: from - 2n, limit: 10 });
      expect(read.map(({ position }) => position)).toEqual(Array.from({ length: 10 }, (_, i) => from - 2n + BigInt(i)));
      expect(read.map(({ verdict }) => verdict)).toEqual([0, 0, 10, 10, 10, 10, 10, 10, 10, 10]);

      const counted = counting();
      await archive.read(space.spaceNo, { from, limit: 50, positions: 50 }, counted.db);
      expect(counted.leaves).toBeLessThanOrEqual(50);
    },
    2 * SLOW_MS,
  );
});
