import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import { AlikeRecordsRepository } from './alike-records.repository.js';
import { filterCounts } from './filter-counts.js';
import { COUNTED, RecordListRepository } from './record-list.repository.js';
import { orderOf } from './record-order.js';
import { OPEN_FILTER, type RecordFilter } from './record-search.js';
import { wantedOf } from './record-terms.js';

const MANY = 100_000;
/** Of the middle one of many reads; a busy machine makes single ones slow. */
const SLOWEST_MS = 1500;

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

describe(`filters of ${MANY} records`, () => {
  it.each<[string, Partial<RecordFilter>]>([
    ['all', {}],
    ['two types of one owner', { typeNos: [3, 4], owners: ['xb'] }],
    ['a rare handling and purpose', { handlings: [3], purposes: ['rare'] }],
    ['a letter', { wanted: wantedOf('g') }],
    [
      'a letter of two owners, changed lately',
      { wanted: wantedOf('g'), owners: ['xa', 'xb'], changed: { from: 50_000, before: null } },
    ],
    ['marked ones', { sensitivities: [2] }],
  ])('17 counts what each value of each filter would give, at once: %s', async (what, more) => {
    const { wanted, changed, mine: _, ...chosen } = { ...OPEN_FILTER, ...more };
    const known = { mine: [idOf(2), idOf(9)], pending: [idOf(9)], most: COUNTED };
    const alike = new AlikeRecordsRepository(database.dataSource);
    const read = async () => (await alike.list(spaceNo, { wanted, changed, ways: ['begins'], ...known })) ?? [];
    const counts = filterCounts(await read(), { ...chosen, mine: null, pending: null });
    const times: number[] = [];
    for (let run = 0; run < 10; run += 1) {
      const before = performance.now();
      filterCounts(await read(), { ...chosen, mine: null, pending: null });
      times.push(performance.now() - before);
    }
    const [median = 0, most = 0] = [5, 9].map((at) => times.toSorted((a, b) => a - b)[at]);
    process.stderr.write(
      `filters counted ${what.padEnd(40)} median ${median.toFixed(1)} ms, most ${most.toFixed(1)} ms\n`,
    );
    expect(median).toBeLessThan(SLOWEST_MS);
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
    expect(counts.type[recordTypeName(4)] ?? 0).toBe(await countOf({ typeNos: [4] }));
    expect(counts.type[recordTypeName(7)] ?? 0).toBe(await countOf({ typeNos: [7] }));
    expect(counts.owner['xb'] ?? 0).toBe(await countOf({ owners: ['xb'] }));
    expect(counts.handling['H3'] ?? 0).toBe(await countOf({ handlings: [3] }));
    expect(counts.purpose['rare'] ?? 0).toBe(await countOf({ purposes: ['rare'] }));
    expect(counts.sensitivity['minor'] ?? 0).toBe(await countOf({ sensitivities: [2] }));
    expect(counts.conflicted).toBe(await countOf({ conflicted: true }));
    expect(counts.mine).toBe(await countOf({ mine: known.mine }));
  });

  it('17 counts no filters where more records are there than are counted', async () => {
    const asked = { wanted: null, changed: OPEN_FILTER.changed, ways: [], mine: [], pending: [] };
    const alike = new AlikeRecordsRepository(database.dataSource);
    expect(await alike.list(spaceNo, { ...asked, most: MANY - 1 })).toBeNull();
    expect(await alike.list(spaceNo, { ...asked, most: MANY })).not.toBeNull();
  });
});
