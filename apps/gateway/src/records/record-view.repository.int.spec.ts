import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../gateway.migrations.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { RecordLog } from './record-log.testing.js';
import { mapRecordMessage } from './record.mapper.js';
import { RecordViewRepository } from './record-view.repository.js';

const [SMALL, LARGE] = [500, 50_000];
const TYPES = 9;

type Page = Parameters<RecordViewRepository['list']>[1];

let database: TestDatabase;
let spaces: { readonly small: number; readonly large: number };

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  spaces = { small: await fill(SMALL), large: await fill(LARGE) };
  const { createDataSource } = await import('#libs/persistence');
  const owner = await createDataSource(database.owner).initialize();
  await owner.query('analyze record; analyze record_change; analyze statement; analyze log_record');
  await owner.destroy();
}, 120_000);

afterAll(() => database?.drop());

/** A space with this many records of five statements each; the id of the nth ends in n. */
async function fill(records: number): Promise<number> {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  const spaceNo: number = space.space_no;
  const id = (kind: string): string => `('018f0000-0000-7000-${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`;
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind)
       select ${spaceNo}, ${id('8000')}, n % ${TYPES}, 'xb', 1, n, n, false from generate_series(1, ${records}) n`,
    );
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       select ${spaceNo}, n, ${id('8000')}, ${id('9000')}, 1, false, '{xa,xb}', 'xb', n from generate_series(1, ${records}) n`,
    );
    await tx.query(
      `insert into statement (space_no, position, idx, record_id, message_id, message_index, property, value, labels, release, asserted_version)
       select ${spaceNo}, n, i, ${id('8000')}, ${id('9000')}, i, case i when 0 then 'name' else 'nickname' end, 'value ' || n,
         '{}', '{xa}', 1 from generate_series(1, ${records}) n, generate_series(0, 4) i`,
    );
    await tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, message_id, stored_at)
       select ${spaceNo}, n, n, 0, true, '', 'xb', 1, n, ${id('9000')}, now() from generate_series(1, ${records}) n`,
    );
  });
  return spaceNo;
}

/** Reads in place of a database, and counts the pages that each statement touches there. */
class PageCounter {
  pages = 0;

  readonly query = async (sql: string, parameters: unknown[]): Promise<unknown> => {
    const [row] = await database.dataSource.query(`explain (analyze, buffers, format json) ${sql}`, parameters);
    const plan = row['QUERY PLAN'][0].Plan;
    this.pages += Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks']);
    return database.dataSource.query(sql, parameters);
  };
}

async function pagesOf(spaceNo: number, page: Partial<Page>): Promise<number> {
  const counter = new PageCounter();
  const views = new RecordViewRepository(counter as unknown as DataSource, { member: 'xa' } as ExchangeIdentity);
  const rows = await views.list(spaceNo, { limit: 50, before: null, type: null, ...page });
  expect(rows).toHaveLength(51);
  expect(rows[0]?.name).toMatch(/^value/);
  return counter.pages;
}

describe('the list of records', () => {
  it.each<[string, (records: number) => Partial<Page>]>([
    ['from the newest on', () => ({})],
    ['from the middle on', (records) => ({ before: [String(records / 2), '018f0000-0000-7000-8000-000000000000'] })],
    ['of one type', () => ({ type: 3 })],
  ])('costs as much in a long case as in a short one: %s', async (_, page) => {
    const small = await pagesOf(spaces.small, page(SMALL));
    const large = await pagesOf(spaces.large, page(LARGE));
    // Indexes of a hundred times as many rows are a level deeper, nothing else.
    expect(large).toBeLessThan(small * 2);
    expect(large).toBeLessThan(1000);
  });

  it('says at once that there is none of a type', async () => {
    const counter = new PageCounter();
    const views = new RecordViewRepository(counter as unknown as DataSource, { member: 'xa' } as ExchangeIdentity);
    expect(await views.list(spaces.large, { limit: 50, before: null, type: TYPES + 1 })).toEqual([]);
    expect(counter.pages).toBeLessThan(20);
  });
});

it('judges a chunk without reading the log of the space', async () => {
  const counter = new PageCounter();
  const log = new RecordLog(spaces.large);
  const base = '018f0000-0000-7000-9000-0000000000aa';
  const chunk = Array.from({ length: 50 }, () => mapRecordMessage(log.change({ sender: 'xb', base, asserts: ['x'] })));
  await new RecordFactsRepository().of(counter as never, chunk);
  expect(counter.pages).toBeLessThan(300);
});
