import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordType } from '#libs/contracts';
import type { Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { type Claim, type MessageOptions, RecordLog } from '../record-log.testing.js';
import { writeRecords } from '../record-writing.testing.js';
import { FOUND, type Found } from './found.js';
import { RecordSearchRepository } from './record-search.repository.js';
import { wantedOf } from './record-terms.js';

let database: TestDatabase;
let records: RecordSearchRepository;
let spaces: readonly Entered[];

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  records = new RecordSearchRepository(database.dataSource);
  const first = await filled([
    ['Gabor Minta'],
    ['Peter Teszt', { property: 'birthDate', value: '1960-03-12' }],
    [{ property: 'name', value: 'Габор Минта' }],
  ]);
  const second = await filled([['Minta Gabor'], ['Gaborka Mintás'], ['Péter Teszt']]);
  spaces = [first, second];
}, 60_000);

afterAll(() => database?.drop());

/** A case of its own with a person for each list of values, and more records. */
async function filled(
  values: readonly (readonly (string | Claim)[])[],
  more: readonly MessageOptions[] = [],
): Promise<Entered> {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  const log = new RecordLog(space.space_no);
  for (const options of [...values.map((asserts) => ({ asserts })), ...more]) {
    const message = log.change({ ...options, recordId: log.newRecordId('xa') });
    await database.transaction.runAsApplier((tx) => writeRecords(tx, [message]));
  }
  return entered(space.space_no);
}

async function found(q: string, among: readonly Entered[] = spaces): Promise<readonly string[]> {
  const wanted = wantedOf(q);
  if (!wanted) throw new Error('nothing is searched for');
  const rows: string[] = [];
  for (const way of FOUND) {
    const of = await records.newest(among, { wanted, found: way, limit: 10 });
    rows.push(...of.map(({ summary }) => `${summary.found} ${summary.name}`));
  }
  return rows;
}

describe('16 records of all cases that a person reads', () => {
  it.each<[string, Found, number]>([
    ['gabor minta', 'exact', 2],
    ['минта габор', 'exact', 1],
    ['12-03-1960', 'exact', 1],
    ['tezst', 'slip', 2],
    ['teszt peter', 'named', 2],
  ])('16 are found the best first: %s', async (q, way, times) => {
    const rows = await found(q);
    expect(rows.filter((row) => row.startsWith(way))).toHaveLength(times);
    expect(rows[0]).toMatch(new RegExp(`^${way} `));
  });

  it('16 come first where the words are what they are called, though others that have them are newer', async () => {
    const note = { type: RecordType.NOTE, asserts: [{ property: 'text', value: 'A call with Minta' }] };
    const here = await filled(
      [['Anna Minta'], ['Peter Teszt', { property: 'notes', value: 'Seen with Minta' }]],
      [note],
    );
    expect(await found('minta', [here])).toEqual(['named Anna Minta', 'words A call with Minta', 'words Peter Teszt']);
  });

  it('16 are looked for in sixty cases by three long words that nobody has', async () => {
    const many = [...(await Promise.all(Array.from({ length: 58 }, () => filled([])))), ...spaces];
    expect(await found('constantinescuu alexandruuu bartholomeuss', many)).toEqual([]);
    expect(await found('gaborr mintaa kovacsovitss', many)).toEqual([]);
    expect((await found('gaborr minta', many))[0]).toMatch(/^slip /);
  });

  it('16 are found and counted in the cases that were asked alone', async () => {
    const wanted = wantedOf('minta') ?? { words: [], whole: '', numbers: [] };
    expect(await records.count(spaces, wanted)).toEqual({ count: 4, exact: true });
    expect(await records.count(spaces.slice(0, 1), wanted)).toEqual({ count: 2, exact: true });
    expect(await found('gaborka mintás', spaces.slice(0, 1))).toEqual([]);
  });
});
