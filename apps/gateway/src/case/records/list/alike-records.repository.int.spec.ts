import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry, Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import type { RecordFollowing } from '../../following/record-following.service.js';
import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import { AlikeRecordsRepository } from './alike-records.repository.js';
import { CountFilters } from './count-filters.service.js';
import { filterCounts } from './filter-counts.js';
import type { PendingRecord, PendingRecordRepository } from './pending-record.repository.js';
import { COUNTED, RecordListRepository } from './record-list.repository.js';
import { orderOf } from './record-order.js';
import { OPEN_FILTER, type RecordFilter } from './record-search.js';
import { wantedOf } from './record-terms.js';

/** Few enough that a busy machine counts them in the time that there is. */
const MANY = 20_000;

let database: TestDatabase;
let spaceNo: Entered;
let lists: RecordListRepository;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  const no: number = space.space_no;
  spaceNo = await entered(no);
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind, name, name_key, evaluation,
         detail, detail_property, handling, conflicted, purposes, terms)
       select ${no}, ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, type, owner, 1, n, false, given, given, 'B2',
         null, null, handling, rare, array[purpose], array_to_tsvector(array[
           ${no} || '.' || given, ${no} || '.!t' || type, ${no} || '.!o' || owner, ${no} || '.!h' || handling,
           ${no} || '.!c' || rare::int, ${no} || '.!p' || purpose, ${no} || '.!s' || case when n % 500 = 0 then 2 else 9 end])
       from (select n, n % 1000 = 0 as rare, 1 + n % 9 as type, (array['xa', 'xb', 'xc'])[1 + n % 3] as owner,
               case when n % 1000 = 0 then 3 else n % 3 end as handling,
               case when n % 1000 = 0 then 'rare' else 'trafficking' end as purpose,
               chr(97 + n % 23) || 'iven' || n % 300 as given
             from generate_series(1, ${MANY}) n) made`,
    ),
  );
  lists = new RecordListRepository(database.dataSource);
  const { createDataSource } = await import('#libs/persistence');
  const owner = await createDataSource(database.owner).initialize();
  await owner.query('vacuum (analyze) record_summary');
  await owner.destroy();
}, 180_000);

afterAll(() => database?.drop());

const idOf = (record: number): string => `018f0000-0000-7000-8000-${record.toString(16).padStart(12, '0')}`;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

/** Reads in place of the database, and counts the rows of tables that were looked at. */
class ReadRows {
  rows = 0;

  transaction<T>(work: (tx: Pick<DataSource, 'query'>) => Promise<T>): Promise<T> {
    return database.dataSource.transaction((tx) =>
      work({
        query: async (sql: string, parameters?: unknown[]) => {
          if (sql.startsWith('set ')) return tx.query(sql);
          const [explained] = await tx.query(`explain (analyze, format json) ${sql}`, parameters);
          this.note(explained['QUERY PLAN'][0].Plan);
          return tx.query(sql, parameters);
        },
      }),
    );
  }

  private note(plan: Plan): void {
    if (/^(Seq|Index|Index Only|Bitmap Heap) Scan$/.test(plan['Node Type']))
      this.rows +=
        plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
    for (const child of plan.Plans ?? []) this.note(child);
  }
}

describe(`filters of ${MANY} records`, () => {
  it.each<[string, Partial<RecordFilter>]>([
    ['all', {}],
    ['two types of one owner', { typeNos: [3, 4], owners: ['xb'] }],
    ['a rare handling and purpose', { handlings: [3], purposes: ['rare'] }],
    ['a letter', { wanted: wantedOf('g') }],
    [
      'a letter of two owners, changed lately',
      { wanted: wantedOf('g'), owners: ['xa', 'xb'], changed: { from: MANY / 2, before: null } },
    ],
    ['marked ones', { sensitivities: [2] }],
  ])('17 counts what each value of each filter would give, at once: %s', async (what, more) => {
    const { wanted, changed, mine: _, ...chosen } = { ...OPEN_FILTER, ...more };
    const known = { mine: [idOf(2), idOf(9)], pending: [idOf(9)], coming: [], most: COUNTED };
    const alike = new AlikeRecordsRepository(database.dataSource);
    const read = async () => (await alike.list(spaceNo, { wanted, changed, ways: ['begins'], ...known })) ?? [];
    const counts = filterCounts(await read(), { ...chosen, mine: null, pending: null });
    const reading = new ReadRows();
    await new AlikeRecordsRepository(reading as unknown as DataSource).list(spaceNo, {
      wanted,
      changed,
      ways: ['begins'],
      ...known,
    });
    const countOf = async (filter: Partial<RecordFilter>): Promise<number> =>
      (
        await lists.page(spaceNo, {
          filter: { ...OPEN_FILTER, ...more, ...filter },
          found: null,
          order: orderOf('-changed'),
          after: null,
          limit: null,
          countedTo: COUNTED,
          pending: null,
        })
      ).count;
    const found = { ...OPEN_FILTER, wanted };
    expect(reading.rows).toBeLessThanOrEqual(
      (await countOf(found)) + (await countOf({ ...found, sensitivities: [1, 2, 3] })),
    );
    expect(counts.type[recordTypeName(4)] ?? 0).toBe(await countOf({ typeNos: [4] }));
    expect(counts.type[recordTypeName(7)] ?? 0).toBe(await countOf({ typeNos: [7] }));
    expect(counts.owner['xb'] ?? 0).toBe(await countOf({ owners: ['xb'] }));
    expect(counts.handling['H3'] ?? 0).toBe(await countOf({ handlings: [3] }));
    expect(counts.purpose['rare'] ?? 0).toBe(await countOf({ purposes: ['rare'] }));
    expect(counts.sensitivity['minor'] ?? 0).toBe(await countOf({ sensitivities: [2] }));
    expect(counts.conflicted).toBe(await countOf({ conflicted: true }));
    expect(counts.mine).toBe(await countOf({ mine: known.mine }));
  });

  it('17 counts a record once that came back from the log meanwhile', async () => {
    const coming: PendingRecord = {
      recordId: idOf(9),
      overlays: [{ recordId: idOf(9), type: 1, version: 1, asserts: [], retracts: [] }],
      kept: [],
      waits: false,
      isKnown: false,
      acceptedMs: '9',
    };
    const counting = new CountFilters(
      { member: 'xa' } as ExchangeIdentity,
      { of: async () => [coming] } as unknown as PendingRecordRepository,
      { followed: async () => [] } as unknown as RecordFollowing,
      new AlikeRecordsRepository(database.dataSource),
    );
    const counts = await counting.of({ spaceNo, spaceId: uuid(), takingPart: [] } as unknown as CaseEntry, {});
    expect(Object.values(counts?.owner ?? {}).reduce((sum, records) => sum + records, 0)).toBe(MANY);
    expect(counts?.pending).toBe(1);
  });

  it('17 counts no filters where that takes long', async () => {
    const asked = {
      wanted: null,
      changed: OPEN_FILTER.changed,
      ways: [],
      mine: [],
      pending: [],
      coming: [],
      most: MANY,
    };
    const { createDataSource } = await import('#libs/persistence');
    const owner = await createDataSource(database.owner).initialize();
    try {
      const counted = await owner.transaction(async (tx) => {
        await tx.query('lock table record_summary');
        const counting = new AlikeRecordsRepository(database.dataSource).list(spaceNo, asked);
        return Promise.race([counting, pause(4000, 'still counting')]);
      });
      expect(counted).toBeNull();
    } finally {
      await owner.destroy();
    }
  });

  it('17 counts no filters where more records are there than are counted', async () => {
    const asked = { wanted: null, changed: OPEN_FILTER.changed, ways: [], mine: [], pending: [], coming: [] };
    const alike = new AlikeRecordsRepository(database.dataSource);
    expect(await alike.list(spaceNo, { ...asked, most: MANY - 1 })).toBeNull();
    expect(await alike.list(spaceNo, { ...asked, most: MANY })).not.toBeNull();
  });
});
