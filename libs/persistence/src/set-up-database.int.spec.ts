import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dropDatabase, setUpDatabase, withDatabase } from './set-up-database.js';

const admin = process.env['JOINDER_TEST_DATABASE_URL'] ?? '';
const names = [`test_setup_${process.pid}_a`, `test_setup_${process.pid}_b`] as const;
const [first, second] = names;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const service = (database: string, user: string, password: string): string =>
  withDatabase(admin, database, { name: user, password });

describe('setUpDatabase', () => {
  beforeAll(async () => {
    for (const database of names)
      await setUpDatabase(admin, { database, ownerPassword: 'o w/n', servicePassword: 's:v@' });
  });

  afterAll(async () => {
    for (const database of names) await dropDatabase(admin, database);
  });

  it('lets owner and service sign in with their passwords', async () => {
    await expect(query(service(first, `${first}_owner`, 'o w/n'), 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
    await expect(query(service(first, first, 's:v@'), 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
  });

  it.each([
    ['a wrong password', first, first, 'wrong', '28P01'],
    ['the applier, who never signs in', first, `${first}_applier`, 'any', '28P01'],
    ['the service of another database', first, second, 's:v@', '42501'],
  ])('refuses %s', async (_, database, user, password, code) => {
    await expect(query(service(database, user, password), 'select 1')).rejects.toMatchObject({ code });
  });

  it.each([
    'create table t (id int)',
    'create schema s',
    'create role r',
    `set role ${first}_owner`,
    'create temp table t (id int)',
  ])('does not let the service run %s', async (sql) => {
    await expect(query(service(first, first, 's:v@'), sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('can be repeated and then sets the passwords anew, leaving the data', async () => {
    const owner = service(second, `${second}_owner`, 'o w/n');
    await query(owner, 'create table kept (id int)');
    await setUpDatabase(admin, { database: second, ownerPassword: 'new', servicePassword: 'new' });
    await expect(query(owner, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(query(service(second, `${second}_owner`, 'new'), 'select * from kept')).resolves.toEqual([]);
  });

  it.each(['', 'Upper', 'with space', 'a;drop', '1st', 'a'.repeat(56)])('refuses the name %p', async (database) => {
    const setup = { database, ownerPassword: 'x', servicePassword: 'x' };
    await expect(setUpDatabase(admin, setup)).rejects.toMatchObject({ code: 'DATABASE_NAME' });
    await expect(dropDatabase(admin, database)).rejects.toMatchObject({ code: 'DATABASE_NAME' });
  });
});
