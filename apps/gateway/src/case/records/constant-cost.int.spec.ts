import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { RecordLog } from './record-log.testing.js';
import { writeRecords } from './record-writing.testing.js';

/** More than what a summary is made of. */
const FEW = 2000;
const MANY = 10_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

/** A record behind which so many changes lie, each with a value; of three, two were taken back. Newer ones are about others. */
async function changed(times: number): Promise<RecordLog> {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  const log = new RecordLog(space.space_no);
  const first = log.change({ asserts: ['Gabor Minta'] });
  await database.transaction.runAsApplier((tx) => writeRecords(tx, [first]));
  await database.transaction.runAsApplier(async (tx) => {
    const of = [log.spaceNo, first.position.toString(), times];
    await tx.query(
      `insert into record_change select (jsonb_populate_record(c, jsonb_build_object(
         'position', c.position + 1000 + n, 'message_id', gen_random_uuid(), 'base', c.message_id, 'version', n + 1))).*
       from record_change c, generate_series(1, $3) n where space_no = $1 and position = $2`,
      of,
    );
    await tx.query(
      `insert into statement select (jsonb_populate_record(s, jsonb_build_object(
         'position', s.position + 1000 + n, 'message_id', gen_random_uuid(), 'asserted_version', n + 1,
         'retracted_position', case when n % 3 > 0 then s.position + 1001 + n end))).*
       from statement s, generate_series(1, $3) n where space_no = $1 and position = $2`,
      of,
    );
    await tx.query(
      `insert into statement select (jsonb_populate_record(s, jsonb_build_object(
         'position', s.position + 100000 + n, 'message_id', gen_random_uuid(), 'record_id', gen_random_uuid()))).*
       from statement s, generate_series(1, $3) n where space_no = $1 and position = $2`,
      [log.spaceNo, first.position.toString(), MANY],
    );
  });
  return log;
}

/** How many rows of its tables the server reads for one more change of the record. */
async function rowsRead(log: RecordLog): Promise<number> {
  return database.transaction.runAsApplier(async (tx) => {
    const before = await readByNow(tx);
    await writeRecords(tx, [log.change({ version: MANY + 2, asserts: ['Gabor Mintta'] })]);
    return (await readByNow(tx)) - before;
  });
}

async function readByNow(tx: { query: <Rows>(sql: string) => Promise<Rows> }): Promise<number> {
  const [row] = await tx.query<{ rows: number }[]>(
    'select sum(seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables',
  );
  return row?.rows ?? 0;
}

describe('row 69: a partner that changes one record without end', () => {
  it('S18 makes no change dearer: one costs the same behind 10,000 others as behind 2,000', async () => {
    const [few, many] = [await changed(FEW), await changed(MANY)];
    // The server chooses its plans by what it knows of its tables, as autovacuum tells it.
    const owner = await createDataSource({ ...database.owner, poolSize: 1 }).initialize();
    await owner.query('analyze');
    await owner.destroy();
    const [behindFew, behindMany] = [await rowsRead(few), await rowsRead(many)];
    expect(behindFew).toBeGreaterThan(300);
    expect(behindMany).toBeLessThan(behindFew + 50);
  });
});
