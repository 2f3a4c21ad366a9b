import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { createDataSource } from './data-source.js';

const PREPARED = 'select statement from pg_prepared_statements order by prepare_time';
const DOUBLE = 'select $1::int * 2 as doubled';

describe('a connection of the data source', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ poolSize: 1 });
  });

  afterAll(async () => {
    await database.drop();
  });

  const prepared = async (): Promise<string[]> => {
    const rows = await database.dataSource.query<{ statement: string }[]>(PREPARED);
    return rows.map(({ statement }) => statement);
  };

  it('has each text with parameters planned once, whatever the values', async () => {
    for (const value of [1, 2, 3]) {
      expect(await database.dataSource.query(DOUBLE, [value])).toEqual([{ doubled: value * 2 }]);
    }
    expect((await prepared()).filter((text) => text === DOUBLE)).toEqual([DOUBLE]);
  });

  it('plans anew for a table that has grown, before the server has counted it', async () => {
    const dataSource = await createDataSource({ ...database.owner, poolSize: 1 }).initialize();
    await dataSource.query('create temporary table grown (id integer primary key)'); // The server counts no temporary tables by itself.
    await dataSource.query('insert into grown values (1)');
    await dataSource.query('analyze grown');
    const read = (): Promise<unknown> => dataSource.query('select id from grown where id = $1', [1]);
    for (let n = 0; n < 10; n += 1) await read(); // From the sixth on the server keeps one plan for all values.
    await dataSource.query('insert into grown select generate_series(2, 100000)');
    const scans = async (): Promise<number> => {
      await dataSource.query('select pg_stat_force_next_flush()');
      const [row] = await dataSource.query<{ n: number }[]>(
        `select seq_scan::int as n from pg_stat_user_tables where relname = 'grown'`,
      );
      return row?.n ?? 0;
    };
    const first = await scans();
    await read();
    expect(await scans()).toBe(first + 1);
    for (let n = 0; n < 300; n += 1) await dataSource.query(DOUBLE, [n]);
    const before = await scans();
    await read();
    expect(await scans()).toBe(before);
    await dataSource.destroy();
  });

  it('goes on after a statement that failed', async () => {
    await expect(database.dataSource.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    expect(await database.dataSource.query(DOUBLE, [4])).toEqual([{ doubled: 8 }]);
  });

  it('prepares anew what the server has forgotten', async () => {
    await database.dataSource.query('deallocate all');
    await expect(database.dataSource.query(DOUBLE, [5])).rejects.toMatchObject({ code: '26000' });
    expect(await database.dataSource.query(DOUBLE, [5])).toEqual([{ doubled: 10 }]);
  });

  it('takes a good value after one that cannot be written', async () => {
    const text = 'select $1::jsonb as kept';
    await expect(database.dataSource.query(text, [{ large: 1n }])).rejects.toThrow(/BigInt/);
    expect(await database.dataSource.query(text, [{ large: 1 }])).toEqual([{ kept: { large: 1 } }]);
  });

  it('does not fill the memory of the server with texts that are made at run time', async () => {
    for (let n = 0; n < 600; n += 1) await database.dataSource.query(`select $1::int + ${n}`, [1]);
    expect((await prepared()).length).toBeLessThanOrEqual(500);
  });

  it('reads what is committed', async () => {
    const shown = await database.transaction.run((tx) =>
      tx.query<{ transaction_isolation: string }[]>('show transaction_isolation'),
    );
    expect(shown).toEqual([{ transaction_isolation: 'read committed' }]);
  });
});
