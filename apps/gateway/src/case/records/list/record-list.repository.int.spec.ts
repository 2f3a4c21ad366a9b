import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { RECORD_SORTS, type RecordSort } from '../dto/list-records.query.js';
import { type FoundPlace, FoundRecords, placeOf } from './found-records.service.js';
import { markTermsOf } from './mark-terms.js';
import { COUNTED, RecordListRepository, type ListRequest } from './record-list.repository.js';
import { keyOf, orderOf } from './record-order.js';
import { lexeme, OPEN_FILTER, type RecordFilter } from './record-search.js';
import { namedTermsOf, termsOf, wantedOf } from './record-terms.js';
import type { Searched } from './searched.js';

const MANY = 100_000;
const CHUNK = 5000;
/** Of the middle one of many reads; a busy machine makes single ones slow. */
const SLOWEST_MS = 150;
/** How far these lists are counted, but where a test says otherwise. */
const TO = 1000;

let database: TestDatabase;
let spaceNo: Entered;
let lists: RecordListRepository;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  await fill(2000);
  spaceNo = await entered(await fill(MANY));
  await name(11, 'Чобанов Габор');
  await name(13, 'Tsjobanov Gábor');
  await name(17, 'Teszt Elek');
  await name(19, 'Gabor Minta');
  await name(23, 'Mintás Gaborka');
  await name(29, 'Minta Péter');
  await say(31, { kind: 'phone', value: '+36301234567', original: '' });
  await say(37, { kind: 'date', value: '1960-03-12', original: '' });
  await say(41, { kind: 'text', value: 'Met Minta in the harbour', original: '' });
  lists = new RecordListRepository(database.dataSource);
  const { createDataSource } = await import('#libs/persistence');
  const owner = await createDataSource(database.owner).initialize();
  await owner.query('vacuum (analyze) record_summary');
  await owner.destroy();
}, 180_000);

afterAll(() => database?.drop());

/** Records of 300 given and 997 family names; one in a thousand is H3, conflicted and of a rare purpose, one is named Zebra. */
async function fill(records: number): Promise<number> {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  const no: number = space.space_no;
  for (let from = 1; from <= records; from += CHUNK) {
    await database.transaction.runAsApplier((tx) =>
      tx.query(
        `insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind, name, name_key, evaluation,
         detail, detail_property, handling, conflicted, purposes, terms)
       select ${no}, ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, type, owner, 1, n, false, key, key, 'B2',
         '1984', 'birthDate', handling, rare, array[purpose], array_to_tsvector(array[
           ${no} || '.' || given, ${no} || '.' || family, ${no} || '.36' || lpad((n * 7919 % 100000000)::text, 8, '0'),
           ${no} || '.!t' || type, ${no} || '.!o' || owner, ${no} || '.!h' || handling,
           ${no} || '.!c' || rare::int, ${no} || '.!p' || purpose])
       from (select n, n % 1000 = 0 as rare, 1 + n % 9 as type, (array['xa', 'xb', 'xc'])[1 + n % 3] as owner,
               case when n % 1000 = 0 then 3 else n % 3 end as handling,
               case when n % 1000 = 0 then 'rare' else 'trafficking' end as purpose,
               chr(97 + n % 23) || 'iven' || n % 300 as given,
               case when n = 7 then 'zebra' else chr(97 + n % 19) || 'amily' || n % 997 end as family
             from generate_series(${from}, ${Math.min(records, from + CHUNK - 1)}) n) made
       cross join lateral (select family || ' ' || given as key) named`,
      ),
    );
  }
  return no;
}

/** Names a record as the applier does, beside what it is called already. */
async function name(record: number, called: string): Promise<void> {
  const value: Searched = { kind: 'name', value: called, original: '' };
  await say(record, value, namedTermsOf([value]));
}

async function say(record: number, value: Searched, more: readonly string[] = []): Promise<void> {
  const terms = [...termsOf([value]), ...markTermsOf([value]), ...more].map((term) => lexeme(spaceNo, term));
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `update record_summary set terms = terms || array_to_tsvector($3)
       where space_no = $1 and record_id = ('018f0000-0000-7000-8000-' || lpad(to_hex($2::int), 12, '0'))::uuid`,
      [spaceNo, record, terms],
    ),
  );
}

const idOf = (record: number): string => `018f0000-0000-7000-8000-${record.toString(16).padStart(12, '0')}`;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** Explains each statement of a transaction, and counts the rows that its nodes looked at. */
class Explainer {
  readonly nodes: string[] = [];
  rows = 0;

  transaction<T>(work: (tx: Explainer) => Promise<T>): Promise<T> {
    return database.dataSource.transaction((tx) => {
      this.run = (sql, parameters) => tx.query(sql, parameters);
      return work(this);
    });
  }

  async query(sql: string, parameters?: unknown[]): Promise<unknown> {
    if (sql.startsWith('set ')) return this.run(sql);
    const explained = await this.run(`explain (analyze, format json) ${sql}`, parameters);
    this.note(explained[0]['QUERY PLAN'][0].Plan);
    return this.run(sql, parameters);
  }

  private run: DataSource['query'] = (sql, parameters) => database.dataSource.query(sql, parameters);

  private note(plan: Plan): void {
    this.nodes.push(plan['Node Type']);
    this.rows = Math.max(this.rows, plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0));
    for (const child of plan.Plans ?? []) this.note(child);
  }
}

function request(more: Partial<RecordFilter> = {}, sort: RecordSort = '-changed'): ListRequest {
  return {
    filter: { ...OPEN_FILTER, ...more },
    found: null,
    order: orderOf(sort),
    after: null,
    limit: 50,
    countedTo: TO,
    pending: null,
  };
}

async function timesOf(asked: ListRequest): Promise<{ readonly median: number; readonly p95: number }> {
  const times: number[] = [];
  for (let run = 0; run < 20; run += 1) {
    const before = performance.now();
    await lists.page(spaceNo, asked);
    times.push(performance.now() - before);
  }
  const [median = 0, p95 = 0] = [10, 18].map((at) => times.toSorted((a, b) => a - b)[at]);
  return { median, p95 };
}

const FOUND: readonly [string, ListRequest, number][] = [
  ['everything', request(), MANY],
  ['by name', request({}, 'name'), MANY],
  ['by name, backwards', request({}, '-name'), MANY],
  ['by type', request({}, 'type'), MANY],
  ['by owner, backwards', request({}, '-owner'), MANY],
  ['one type', request({ typeNos: [3] }), MANY / 9],
  ['one type by name', request({ typeNos: [3] }, 'name'), MANY / 9],
  ['one owner', request({ owners: ['xb'] }), MANY / 3],
  ['a rare handling', request({ handlings: [3] }), MANY / 1000],
  ['a rare purpose by name', request({ purposes: ['rare'] }, 'name'), MANY / 1000],
  ['contradictions', request({ conflicted: true }), MANY / 1000],
  ['two owners of three types by name', request({ owners: ['xa', 'xc'], typeNos: [1, 2, 4] }, 'name'), MANY / 4.5],
  ['a thousand of the newest', request({ changed: { from: MANY - 999, before: null } }, 'name'), 1000],
  ['a day of long ago', request({ changed: { from: 100, before: 200 } }), 100],
  ['a type that nobody used', request({ typeNos: [12] }), 0],
  ['one letter', request({ wanted: wantedOf('g') }), MANY / 10],
  ['one letter of one owner by name', request({ wanted: wantedOf('g'), owners: ['xa'] }, 'name'), MANY / 30],
  ['half a name', request({ wanted: wantedOf('given1') }), MANY / 60],
  ['two halves', request({ wanted: wantedOf('hiven7 zeb') }), 1],
  ['one of a hundred thousand', request({ wanted: wantedOf('Zeb') }), 1],
  ['Latin for Latin and Cyrillic', request({ wanted: wantedOf('Tsjoban') }), 2],
  ['Cyrillic for Cyrillic and Latin', request({ wanted: wantedOf('Чобанов габ') }), 2],
  ['another spelling of both', request({ wanted: wantedOf('chobanov gabor') }), 2],
  ['a number', request({ wanted: wantedOf('+36 0000 7919') }), 1],
  ['what nobody is called', request({ wanted: wantedOf('qqq') }), 0],
];

describe(`a list of ${MANY} records`, () => {
  it.each(FOUND)('is read by indexes: %s', async (what, asked, there) => {
    const explainer = new Explainer();
    const { count, exact, rows } = await new RecordListRepository(explainer as unknown as DataSource).page(
      spaceNo,
      asked,
    );
    const { median, p95 } = await timesOf(asked);
    const figures = `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${explainer.rows} rows`;
    process.stderr.write(`${what.padEnd(34)} ${figures}\n`);
    expect(median).toBeLessThan(SLOWEST_MS);
    expect(explainer.nodes.filter((node) => node === 'Seq Scan')).toEqual([]);
    expect({ count, exact }).toEqual({ count: Math.min(there, TO), exact: there <= TO });
    expect(rows.length).toBe(Math.min(51, there));
  });

  it.each<RecordSort>(['-changed', 'changed', 'name', '-name', 'type', '-type', 'owner', '-owner'])(
    'is walked once, without doubles or gaps: %s',
    async (sort) => {
      const seen: string[] = [];
      const asked = request({ handlings: [3] }, sort);
      let after: readonly string[] | null = null;
      for (;;) {
        const { rows } = await lists.page(spaceNo, { ...asked, after, limit: 30 });
        const page = rows.slice(0, 30);
        seen.push(...page.map(({ summary }) => summary.recordId));
        const last = page.at(-1);
        if (rows.length <= 30 || !last) break;
        after = keyOf(asked.order, last.key);
      }
      expect(seen).toHaveLength(MANY / 1000);
      expect(new Set(seen).size).toBe(MANY / 1000);
    },
  );

  it.each<[string, Partial<RecordFilter>, number]>([
    ['all', {}, MANY],
    ['two types', { typeNos: [3, 4] }, 22_222],
    ['two owners', { owners: ['xa', 'xb'] }, 66_667],
    ['a letter', { wanted: wantedOf('g') }, 9386],
  ])('17 counts exactly how many there are: %s', async (what, more, there) => {
    const asked = { ...request(more), countedTo: COUNTED };
    const { count, exact } = await lists.page(spaceNo, asked);
    const { median, p95 } = await timesOf(asked);
    process.stderr.write(`counted ${what.padEnd(26)} median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms\n`);
    expect(exact).toBe(true);
    expect(count).toBe(there);
  });

  it.each<[string, string, number]>([
    ['gabor minta', 'exact', 19],
    ['Габор Минта', 'exact', 19],
    ['minta gabor', 'named', 19],
    ['Минта', 'named', 29],
    ['harbour minta', 'words', 41],
    ['mint gab', 'begins', 23],
    ['tezst', 'slip', 17],
    ['tezst elek', 'slip', 17],
    ['mintta gabbor', 'sound', 19],
    ['01234567', 'begins', 31],
    ['4567', 'begins', 31],
    ['06 30 123 4567', 'exact', 31],
    ['12-03-1960', 'exact', 37],
  ])('16 finds the best first, and says how: %s', async (q, way, record) => {
    const found = new FoundRecords(lists);
    const asked = { ...request({ wanted: wantedOf(q) }), after: null, limit: 50, countedTo: COUNTED };
    const before = performance.now();
    const { rows, count } = await found.page(spaceNo, asked);
    process.stderr.write(`found ${q.padEnd(28)} ${(performance.now() - before).toFixed(1)} ms, ${count}\n`);
    expect(rows[0]?.summary).toMatchObject({ found: way, recordId: idOf(record) });
    expect(performance.now() - before).toBeLessThan(SLOWEST_MS * 10);
  });

  it('16 puts within a way the newest first, and the ways in their order, page by page', async () => {
    const found = new FoundRecords(lists);
    const asked = { ...request({ wanted: wantedOf('minta') }), limit: 1, countedTo: COUNTED };
    const seen: string[] = [];
    let after: FoundPlace | null = null;
    for (;;) {
      const { rows } = await found.page(spaceNo, { ...asked, after });
      const [row] = rows;
      if (!row) break;
      seen.push(`${row.summary.found} ${Number.parseInt(row.summary.recordId.slice(-12), 16)}`);
      after = placeOf(row);
    }
    expect(seen.slice(0, 4)).toEqual(['named 29', 'named 19', 'words 41', 'begins 23']);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each(RECORD_SORTS)('17 reads what nothing narrows by its index, and counts it meanwhile: %s', async (sort) => {
    const explainer = new Explainer();
    const asked = { ...request({}, sort), countedTo: COUNTED, limit: 50 };
    const { rows, counted } = await new RecordListRepository(explainer as unknown as DataSource).counting(
      spaceNo,
      asked,
    );
    expect(await counted).toEqual({ count: MANY, exact: true });
    expect(rows).toEqual((await lists.page(spaceNo, asked)).rows);
    for (const slow of ['Seq Scan', 'Sort', 'Incremental Sort']) expect(explainer.nodes).not.toContain(slow);
  });

  it('17 keeps how many there are, whatever is inserted, changed or deleted', async () => {
    const no = await entered(await fill(10));
    const total = async (): Promise<number> => (await lists.page(no, { ...request(), countedTo: COUNTED })).count;
    expect(await total()).toBe(10);
    await database.transaction.runAsApplier((tx) =>
      tx.query(
        `insert into record_summary select * from record_summary where space_no = $1 and changed_t <= 4
         on conflict (space_no, record_id, owner) do update set version = 2`,
        [no],
      ),
    );
    expect(await total()).toBe(10);
    await database.transaction.runAsApplier((tx) =>
      tx.query('delete from record_summary where space_no = $1 and changed_t > 7', [no]),
    );
    expect(await total()).toBe(7);
  });

  it('17 says that there are more where it stops to count', async () => {
    const { count, exact } = await lists.page(spaceNo, { ...request(), countedTo: MANY - 1 });
    expect({ count, exact }).toEqual({ count: MANY - 1, exact: false });
  });

  it('goes on in the middle as fast as at the beginning', async () => {
    for (const [, asked] of FOUND.slice(0, 5)) {
      const { rows } = await lists.page(spaceNo, asked);
      const [first] = rows;
      if (!first) throw new Error('no rows');
      const key = { ...first.key, changedT: String(MANY / 2), nameKey: 'mamily', typeNo: 5, owner: 'xb' };
      const explainer = new Explainer();
      const middle = new RecordListRepository(explainer as unknown as DataSource);
      const behind = await middle.page(spaceNo, { ...asked, after: keyOf(asked.order, key) });
      expect(behind.rows).toHaveLength(51);
      expect(explainer.nodes).not.toContain('Sort');
      expect(explainer.rows).toBeLessThan(TO + 100);
    }
  });
});
