import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { aMigration, AddParcels } from './migrations.testing.js';
import { requireSchemaVersion, runMigrations } from './migrator.js';

const Second = aMigration('AddShelf0000000000002', 'create table shelf (id integer primary key)');

describe('migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ migrations: [AddParcels] });
  });

  afterAll(async () => {
    await database.drop();
  });

  it('are applied once, in the order of their numbers, and say what they did', async () => {
    const third = aMigration('AddBox0000000000003', 'create table box (shelf integer references shelf)');
    await expect(runMigrations(database.owner, [third, AddParcels, Second])).resolves.toEqual([
      'AddShelf0000000000002',
      'AddBox0000000000003',
    ]);
    await expect(runMigrations(database.owner, [AddParcels, Second, third])).resolves.toEqual([]);
  });

  it('run twice at the same time apply once, however long a step takes', async () => {
    const fresh = await testDatabase();
    try {
      // Longer than every limit below: the step is slow, and no test waits for a condition.
      const slow = aMigration('AddSlow0000000000001', 'create table slow (id integer)', 'select pg_sleep(0.3)');
      const hurried = { ...fresh.owner, statementTimeoutMs: 100, lockTimeoutMs: 100, idleInTransactionTimeoutMs: 100 };
      const runs = await Promise.all([runMigrations(hurried, [slow]), runMigrations(hurried, [slow])]);
      expect(runs.flat()).toEqual(['AddSlow0000000000001']);
    } finally {
      await fresh.drop();
    }
  });

  it('leave nothing of a failed one and keep those before it', async () => {
    const fresh = await testDatabase({ migrations: [AddParcels] });
    try {
      const broken = aMigration('Broken0000000000003', 'create table half (id integer)', 'select 1 / 0');
      await expect(runMigrations(fresh.owner, [AddParcels, broken, Second])).rejects.toThrow('division by zero');
      const tables = await fresh.dataSource.query(`select to_regclass('half') as half, to_regclass('shelf') as shelf`);
      expect(tables).toEqual([{ half: null, shelf: 'shelf' }]);
      await expect(runMigrations(fresh.owner, [AddParcels, Second])).resolves.toEqual([]);
    } finally {
      await fresh.drop();
    }
  });

  it.each([
    ['MIGRATION_NAME', [aMigration('NoNumber')]],
    ['MIGRATION_NAME', [aMigration('Short0001')]],
    ['MIGRATION_NUMBER', [AddParcels, aMigration('Twin0000000000001')]],
    ['SCHEMA_AHEAD', [Second]],
  ])('are refused with %s', async (code, migrations) => {
    await expect(runMigrations(database.owner, migrations)).rejects.toMatchObject({ code });
  });

  it('refuse a connection that does not name the roles', async () => {
    const owner = { ...database.owner, roles: { ...database.config.roles, applier: '' } };
    await expect(runMigrations(owner, [AddParcels])).rejects.toMatchObject({ code: 'ROLE_NOT_SET' });
  });
});

describe('requireSchemaVersion', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ migrations: [AddParcels] });
  });

  afterAll(async () => {
    await database.drop();
  });

  it('accepts the schema of the build', async () => {
    await expect(requireSchemaVersion(database.dataSource, [AddParcels])).resolves.toBeUndefined();
  });

  it.each([
    ['SCHEMA_BEHIND', 'AddShelf0000000000002', [AddParcels, Second]],
    ['SCHEMA_AHEAD', 'AddParcels0000000000001', [Second]],
    ['SCHEMA_AHEAD', 'AddParcels0000000000001', []],
  ])('refuses with %s and names %s', async (code, name, migrations) => {
    await expect(requireSchemaVersion(database.dataSource, migrations)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(name),
    });
  });

  it('refuses a database that was never migrated', async () => {
    const bare = await testDatabase();
    try {
      const checking = requireSchemaVersion(bare.dataSource, [AddParcels]);
      await expect(checking).rejects.toMatchObject({ code: 'SCHEMA_BEHIND' });
    } finally {
      await bare.drop();
    }
  });
});
