import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { RecordLog } from './record-log.testing.js';
import { mapRecordMessage } from './record.mapper.js';

const RECORDS = 50_000;

let database: TestDatabase;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  spaceNo = await fill();
}, 120_000);

afterAll(() => database?.drop());

/** A space with many records of one message each. */
async function fill(): Promise<number> {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  const id = (kind: string): string => `('018f0000-0000-7000-${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const { space_no: no } = space;
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind, first_position)
       select ${no}, ${id('8000')}, 1, 'xb', 1, n, n, false, n from generate_series(1, ${RECORDS}) n`,
    );
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       select ${no}, n, ${id('8000')}, ${id('9000')}, 1, false, '{xa,xb}', 'xb', n from generate_series(1, ${RECORDS}) n`,
    );
    await tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, message_id, stored_at)
       select ${no}, n, n, 0, true, '', 'xb', 1, n, ${id('9000')}, now() from generate_series(1, ${RECORDS}) n`,
    );
  });
  const { createDataSource } = await import('#libs/persistence');
  const owner = await createDataSource(database.owner).initialize();
  await owner.query('analyze record; analyze record_change; analyze log_record');
  await owner.destroy();
  return no;
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

it('judges a chunk without reading the log of the space', async () => {
  const counter = new PageCounter();
  const log = new RecordLog(spaceNo);
  const base = '018f0000-0000-7000-9000-0000000000aa';
  const chunk = Array.from({ length: 50 }, () => mapRecordMessage(log.change({ sender: 'xb', base, asserts: ['x'] })));
  await new RecordFactsRepository().of(counter as never, chunk);
  expect(counter.pages).toBeLessThan(300);
});
