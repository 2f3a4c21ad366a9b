import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ArchivedRecord } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { leafData } from '#libs/tlog';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { runsOf } from './refused-run.js';
import { RefusedRunRepository } from './refused-run.repository.js';

/** Garbage at 3 to 102 that is the same, at 103 to 107 that differs, and at 200 to 209 that is the same again. */
const STEPS = [
  ...Array.from({ length: 100 }, (_, i) => aStep(3 + i, 1)),
  ...Array.from({ length: 5 }, (_, i) => aStep(103 + i, i)),
  ...Array.from({ length: 10 }, (_, i) => aStep(200 + i, 2)),
];
const RUNS = [STEPS.slice(0, 100), STEPS.slice(100, 105), STEPS.slice(105)].flatMap(runsOf);
const POSITIONS = STEPS.map(({ position }) => position);

let database: TestDatabase;
let spaceNo: number;
const repository = new RefusedRunRepository();

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const [space] = await database.dataSource.query<{ space_no: number }[]>(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space?.space_no ?? 0;
  await database.transaction.runAsApplier((tx) => repository.store(tx, spaceNo, { runs: RUNS, storedAt: new Date() }));
}, 60_000);

afterAll(() => database?.drop());

function aStep(position: number, byte: number) {
  const step = { position: BigInt(position), count: 1, t: 7n, verdict: 10, identity: new Uint8Array(32).fill(byte) };
  return { ...step, leafData: leafData(step) };
}

function partsOf({ position, t, verdict, identity }: Pick<ArchivedRecord, 'position' | 't' | 'verdict' | 'identity'>) {
  return { position, t, verdict, identity: Buffer.from(identity).toString('hex') };
}

const read = (from: number, limit: number) =>
  repository.read(database.dataSource, spaceNo, { from: BigInt(from), limit });

it('K5 a run of the same leaf keeps it once, and one of leaves that differ all of them', async () => {
  const rows = await database.dataSource.query<{ count: number; octets: number }[]>(
    'select count, octet_length(leaves) as octets from refused_run order by position',
  );
  expect(rows).toEqual([
    { count: 100, octets: 43 },
    { count: 5, octets: 5 * 43 },
    { count: 10, octets: 43 },
  ]);
});

it.each([0, 3, 4, 90, 102, 103, 105, 108, 200, 205, 209, 210])(
  'K5 positions are read back as they were judged, a few or all from %i on',
  async (from) => {
    for (const limit of [1, 2, 7, 500]) {
      const wanted = STEPS.filter(({ position }) => position >= BigInt(from));
      const found = await read(from, limit);
      expect(found.map(partsOf)).toEqual(wanted.slice(0, found.length).map(partsOf));
      const near = wanted.filter(({ position }) => position < BigInt(from + limit)).length;
      expect([found.length >= near, found.length <= limit]).toEqual([true, true]);
    }
  },
);

it('K5 single positions are read back, and what is in no run is left out', async () => {
  const found = await repository.readAt(database.dataSource, spaceNo, [1n, ...POSITIONS, 150n]);
  expect(found.map(({ position, identity }) => [position, identity[0]])).toEqual(
    STEPS.map(({ position, identity }) => [position, identity[0]]),
  );
});
