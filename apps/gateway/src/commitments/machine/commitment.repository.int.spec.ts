import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Entered } from '#libs/member';
import { createDataSource } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { type CommitmentPlaceInList, commitmentCursor, placeOf } from './commitment-cursor.js';
import type { CommitmentRow } from './commitment-rows.js';
import { CommitmentRepository } from './commitment.repository.js';

const T0 = Date.UTC(2026, 10, 28);

let database: TestDatabase;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
});

describe('the list of requests', () => {
  /** Of a country, each a second behind the one before; a fourth of them is open. */
  const asked = (creditor: string, debtor: string, count: number, from: number) =>
    database.transaction.runAsApplier((tx) =>
      tx.query(
        `insert into commitment (space_no, creditor, commitment_id, position, identity, message_id, kind, debtor, readers, term, until_ms, ground,
           body, record_ids, author, t, last_position, phase, due_t, partial, moves, said_by_creditor, said_by_debtor)
         select $1, $2, gen_random_uuid(), $4 + n, '', gen_random_uuid(), 'information', $3, '{}', 'd7', 0, '', repeat('Who lives there? ', 100),
           '{}', '', $5::bigint + n * 1000, $4 + n, case when n % 4 = 0 then 'accepted' else 'done' end, $5::bigint - n * 1000, false, 0, 0, 0
         from generate_series(1, $6::int) n`,
        [spaceNo, creditor, debtor, from, T0, count],
      ),
    );

  const filter = { side: null, state: null, after: null, limit: 2000 } as const;

  it('shows the open ones first by their due moments, then the newest, and of each other country two hundred of both', async () => {
    await asked('hu', 'nl', 1000, 0);
    await asked('ro', 'nl', 8, 5000);
    await asked('nl', 'hu', 1200, 10_000);
    await asked('hu', 'ro', 8, 20_000);
    const repository = new CommitmentRepository(database.dataSource);
    const entered = spaceNo as unknown as Entered;
    const all = await repository.list(entered, 'nl', filter);
    const [open, ended] = [true, false].map((is) => all.filter(({ phase }) => (phase === 'accepted') === is));
    expect(all).toEqual([...(open ?? []), ...(ended ?? [])]);
    for (const [shown, by] of [
      [open, 'due_t'],
      [ended, 't'],
    ] as const) {
      const moments = (shown ?? []).map((row) => Number(row[by]) * (by === 't' ? -1 : 1));
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      const counts = ['hu', 'ro', 'nl'].map((of) => (shown ?? []).filter(({ creditor }) => creditor === of).length);
      expect(counts).toEqual(by === 't' ? [200, 6, 900] : [200, 2, 300]);
    }
    const received = await repository.list(entered, 'nl', { ...filter, side: 'received', state: 'ended' });
    expect(received.map(({ position }) => position)).toEqual(
      ended?.filter(({ debtor }) => debtor === 'nl').map(({ position }) => position),
    );
    const pages: CommitmentRow[] = [];
    for (let after: CommitmentPlaceInList | null = null; pages.length < all.length;) {
      const page = await repository.list(entered, 'nl', { ...filter, after, limit: 700 });
      expect(page.length).toBeGreaterThan(0);
      pages.push(...page);
      after = placeOf(commitmentCursor(page.at(-1) as CommitmentRow));
    }
    expect(pages).toEqual(all);
  });

  it('reads the texts of what it shows alone, however many requests stand', async () => {
    await asked('hu', 'nl', 20_000, 0);
    await asked('nl', 'hu', 1000, 50_000);
    const owner = await createDataSource(database.owner).initialize();
    await owner.query('vacuum analyze commitment');
    await owner.destroy();
    let plan = '';
    const explaining = {
      query: async (sql: string, parameters: unknown[]) => {
        const rows = await database.dataSource.query(`explain (analyze, buffers) ${sql}`, parameters);
        plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
        return database.dataSource.query(sql, parameters);
      },
    } as unknown as DataSource;
    const shown = { ...filter, limit: 51 };
    const rows = await new CommitmentRepository(explaining).list(spaceNo as unknown as Entered, 'nl', shown);
    expect(rows).toHaveLength(51);
    expect(plan).toContain('Index Only Scan using commitment_listed');
    expect(plan).not.toContain('Seq Scan on commitment');
    // 20,000 texts of 1,700 letters are some 4,000 pages of a table; what is ordered has a few hundred of an index.
    const [, pages] = /Buffers: shared hit=(\d+)/.exec(plan) ?? [];
    expect(Number(pages)).toBeLessThan(1000);
  });
});
