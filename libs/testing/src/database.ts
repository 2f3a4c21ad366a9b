import { randomBytes } from 'node:crypto';
import type { DatabaseConfig, MigrationClass, Transaction } from '#libs/persistence';
import type { DataSource } from 'typeorm';

/** What a spec wants in its database. */
export interface TestDatabaseOptions {
  readonly migrations?: readonly MigrationClass[];
  readonly entities?: DatabaseConfig['entities'];
  /** Connections of the service at most. */
  readonly poolSize?: number;
  /** Ends of the names of further roles that sign in. */
  readonly further?: readonly string[];
}

/** A database of one spec file, with the roles and rights of a real one. */
export interface TestDatabase {
  /** How the service connects; for a Nest module or a second process. */
  readonly config: DatabaseConfig;
  /** How a further role connects. */
  as(end: string): DatabaseConfig;
  /** How migrations connect. */
  readonly owner: DatabaseConfig;
  /** Connected as the service. */
  readonly dataSource: DataSource;
  readonly transaction: Transaction;
  /** Disconnects and removes the database with its roles. */
  drop(): Promise<void>;
}

const LIMITS = { statementTimeoutMs: 20_000, lockTimeoutMs: 10_000, idleInTransactionTimeoutMs: 20_000 };

/**
 * Makes a database on the server at JOINDER_TEST_DATABASE_URL and applies the migrations as its owner. Call it in
 * `beforeAll` and `drop()` in `afterAll`; files run side by side because each has its own.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const adminUrl = process.env['JOINDER_TEST_DATABASE_URL'];
  if (!adminUrl) throw new Error('JOINDER_TEST_DATABASE_URL is not set; run npm test, which starts a server');
  // Loaded here, so that specs without a database do not wait for TypeORM.
  const persistence = await import('#libs/persistence');
  const { createDataSource, dropDatabase, furtherRole, furtherRoleSettings, runMigrations, withDatabase } = persistence;
  const { further = [] } = options;
  persistence.checkRows();
  const database = `test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const roles = await persistence.setUpDatabase(adminUrl, {
    database,
    ownerPassword: password,
    servicePassword: password,
    further: Object.fromEntries(further.map((end) => [end, password])),
  });
  const urlOf = (name: string): string => withDatabase(adminUrl, database, { name, password });
  const { entities = [], poolSize = 4 } = options;
  const config = { ...LIMITS, url: urlOf(roles.service), roles, entities, poolSize, applicationName: database };
  const as = (end: string): DatabaseConfig => ({ ...config, url: urlOf(furtherRole(database, end)) });
  const owner = { ...config, url: urlOf(roles.owner), settings: furtherRoleSettings(database, further) };
  try {
    await runMigrations(owner, options.migrations ?? []);
    const dataSource = await createDataSource(config).initialize();
    const drop = async (): Promise<void> => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await dropDatabase(adminUrl, database, further);
    };
    return { config, as, owner, dataSource, transaction: new persistence.Transaction(dataSource), drop };
  } catch (error) {
    await dropDatabase(adminUrl, database, further);
    throw error;
  }
}
