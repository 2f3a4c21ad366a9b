import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { AddParcels } from './migrations.testing.js';
import { isTransient } from './transient.js';

const INSERT = 'insert into parcel (id, weight) values (gen_random_uuid(), $1)';
const ARRIVE = 'insert into arrival (position) values ($1)';

describe('a transaction', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ migrations: [AddParcels] });
  });

  afterAll(async () => {
    await database.drop();
  });

  const count = async (table: string): Promise<number> => {
    const rows: { count: string }[] = await database.dataSource.query(`select count(*) from ${table}`);
    return Number(rows[0]?.count);
  };

  it('keeps what its work wrote and answers what it answered', async () => {
    const before = await count('parcel');
    await expect(
      database.transaction.run(async (tx) => {
        await tx.query(INSERT, [1]);
        return 'done';
      }),
    ).resolves.toBe('done');
    expect(await count('parcel')).toBe(before + 1);
  });

  it('leaves nothing when its work throws, and throws the same', async () => {
    const before = await count('parcel');
    const reason = new Error('changed my mind');
    await expect(
      database.transaction.run(async (tx) => {
        await tx.query(INSERT, [1]);
        throw reason;
      }),
    ).rejects.toBe(reason);
    expect(await count('parcel')).toBe(before);
  });

  it('writes tables of the log only as the applier', async () => {
    await expect(database.transaction.run((tx) => tx.query(ARRIVE, [1]))).rejects.toMatchObject({ code: '42501' });
    await database.transaction.runAsApplier((tx) => tx.query(ARRIVE, [2]));
    expect(await count('arrival')).toBe(1);
  });

  it('has whatever the service may do as the applier too, and nothing of the owner', async () => {
    await database.transaction.runAsApplier((tx) => tx.query(INSERT, [1]));
    await expect(database.transaction.runAsApplier((tx) => tx.query('drop table parcel'))).rejects.toMatchObject({
      code: '42501',
    });
    await expect(database.dataSource.query('create table mine (id integer)')).rejects.toMatchObject({ code: '42501' });
  });

  it('gives the rights of the applier back with its end, also when it fails', async () => {
    const failing = database.transaction.runAsApplier((tx) => tx.query('select 1 / 0'));
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    const tries = Array.from({ length: 8 }, () => database.dataSource.query(ARRIVE, [3]));
    const results = await Promise.allSettled(tries);
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('throws a transient error when its connection is cut, and the pool recovers', async () => {
    const cut = database.transaction.run(async (tx) => {
      await tx.query(INSERT, [1]);
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    });
    const error: unknown = await cut.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(isTransient(error)).toBe(true);
    await expect(database.dataSource.query('select 1 as one')).resolves.toEqual([{ one: 1 }]);
  });

  it('reads what others committed meanwhile', async () => {
    const before = await count('parcel');
    await database.transaction.run(async (tx) => {
      await tx.query('select count(*) from parcel');
      await database.dataSource.query(INSERT, [1]);
      const rows: { count: string }[] = await tx.query('select count(*) from parcel');
      expect(Number(rows[0]?.count)).toBe(before + 1);
    });
  });
});
