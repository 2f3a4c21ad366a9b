import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';

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
