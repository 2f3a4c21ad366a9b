import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { DAY_MS } from '#libs/vocabulary';
import { v7 as uuid } from 'uuid';
import { Exchange0000000000001 } from '../migrations/0001-exchange.js';
import { CosignaturePruneRepository, STRETCH } from './cosignature-prune.repository.js';
import { CosignaturePruneWorker } from './cosignature-prune.worker.js';

const NOW_MS = Date.UTC(2026, 9, 1);

let database: TestDatabase;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: [Exchange0000000000001] });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  await database.dataSource.query('delete from cosignature');
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
});

async function seen(member: string, daysAgo: number, sizes: readonly number[]): Promise<void> {
  await database.dataSource.query(
    `insert into cosignature (space_no, member, size, root, seconds, seen_at, note)
     select $1, $2, size, '', 0, $3, '' from unnest($4::bigint[]) as s (size)`,
    [spaceNo, member, new Date(NOW_MS - daysAgo * DAY_MS), sizes],
  );
}

/** Steps to the end of the table; answers how many steps that took. */
async function pruned(): Promise<number> {
  const repository = new CosignaturePruneRepository(database.dataSource);
  const worker = new CosignaturePruneWorker(repository, { now: () => new Date(NOW_MS) });
  let steps = 1;
  while ((await worker.step()) === 'worked') steps += 1;
  return steps;
}

async function sizesOf(member: string): Promise<number[]> {
  const rows = await database.dataSource.query<{ size: string }[]>(
    'select size from cosignature where space_no = $1 and member = $2 order by size',
    [spaceNo, member],
  );
  return rows.map(({ size }) => Number(size));
}

describe('old cosignatures', () => {
  it('go where a later one of the same member covers them, and no earlier than after 90 days', async () => {
    await seen('xa', 91, [1, 2, 3]);
    await seen('xa', 89, [4, 5]);
    await seen('xb', 91, [2]);
    await pruned();
    expect(await sizesOf('xa')).toEqual([4, 5]);
    expect(await sizesOf('xb')).toEqual([2]);
  });

  it('leave an anchor for every stretch of the log, and the newest', async () => {
    const stretch = Number(STRETCH);
    await seen('xa', 100, [1, 7, stretch, stretch + 1, 3 * stretch - 1, 3 * stretch + 5]);
    await pruned();
    expect(await sizesOf('xa')).toEqual([stretch, stretch + 1, 3 * stretch - 1, 3 * stretch + 5]);
  });

  it('are looked at in bounded steps, and not again and again once they are gone', async () => {
    await seen(
      'xa',
      100,
      Array.from({ length: 1000 }, (_, i) => i + 1),
    );
    await seen(
      'xb',
      1,
      Array.from({ length: 1000 }, (_, i) => i + 1),
    );
    expect(await pruned()).toBeGreaterThan(5);
    expect(await sizesOf('xa')).toEqual([1000]);
    expect((await sizesOf('xb')).length).toBe(1000);
    expect(await pruned()).toBe(3);
  });
});
