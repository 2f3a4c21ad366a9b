import { randomBytes } from 'node:crypto';
import type { DatabaseConfig, DatabaseRoles, MigrationClass, Transaction } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { copyTemplate, dropCopy, type TemplateRequest, templateOn } from './database-template.js';

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
 * `beforeAll` and `drop()` in `afterAll`; files run side by side because each has its own. With JOINDER_TEST_TEMPLATES=1
 * the migrations are applied once a server, and each database is a copy.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const adminUrl = process.env['JOINDER_TEST_DATABASE_URL'];
  if (!adminUrl) throw new Error('JOINDER_TEST_DATABASE_URL is not set; run npm test, which starts a server');
  // Loaded here, so that specs without a database do not wait for TypeORM.
  const persistence = await import('#libs/persistence');
  const { createDataSource, furtherRole, furtherRoleSettings, withDatabase } = persistence;
  const { further = [], entities = [], poolSize = 4 } = options;
  persistence.checkRows();
  const database = `test_${randomBytes(6).toString('hex')}`;
  const made = await (process.env['JOINDER_TEST_TEMPLATES'] === '1' ? copied : migrated)(adminUrl, database, options);
  const { roles, password } = made;
  const urlOf = (name: string): string => withDatabase(adminUrl, database, { name, password });
  const config = { ...LIMITS, url: urlOf(roles.service), roles, entities, poolSize, applicationName: database };
  const as = (end: string): DatabaseConfig => ({ ...config, url: urlOf(furtherRole(roles.service, end)) });
  const owner = { ...config, url: urlOf(roles.owner), settings: furtherRoleSettings(roles.service, further) };
  try {
    const dataSource = await createDataSource(config).initialize();
    const drop = async (): Promise<void> => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await made.drop();
    };
    return { config, as, owner, dataSource, transaction: new persistence.Transaction(dataSource), drop };
  } catch (error) {
    await made.drop();
    throw error;
  }
}

interface MadeDatabase {
  readonly roles: DatabaseRoles;
  /** Of every role. */
  readonly password: string;
  readonly drop: () => Promise<void>;
}

type Make = (adminUrl: string, database: string, options: TestDatabaseOptions) => Promise<MadeDatabase>;

/** With roles of its own. */
const migrated: Make = async (adminUrl, database, { migrations = [], further = [] }) => {
  const { dropDatabase } = await import('#libs/persistence');
  const password = randomBytes(12).toString('hex');
  const drop = (): Promise<void> => dropDatabase(adminUrl, database, further);
  try {
    const roles = await migrate({ adminUrl, database, password }, { migrations, further });
    return { roles, password, drop };
  } catch (error) {
    await drop();
    throw error;
  }
};

/** With the roles of its template. */
const copied: Make = async (adminUrl, database, { migrations = [], further = [] }) => {
  const { furtherRole } = await import('#libs/persistence');
  const template = await templateOn(adminUrl, { migrations, further }, async (name, password) => {
    await migrate({ adminUrl, database: name, password }, { migrations, further });
  });
  const { name, roles, password } = template;
  const may = [roles.service, ...further.map((end) => furtherRole(name, end))];
  await copyTemplate(adminUrl, { template, database, may });
  return { roles, password, drop: () => dropCopy(adminUrl, database) };
};

/** Sets up a database with its roles, all of one password, and applies the migrations as its owner. */
async function migrate(
  { adminUrl, database, password }: { adminUrl: string; database: string; password: string },
  { migrations, further }: TemplateRequest,
): Promise<DatabaseRoles> {
  const { furtherRoleSettings, runMigrations, setUpDatabase, withDatabase } = await import('#libs/persistence');
  const roles = await setUpDatabase(adminUrl, {
    database,
    ownerPassword: password,
    servicePassword: password,
    further: Object.fromEntries(further.map((end) => [end, password])),
  });
  const url = withDatabase(adminUrl, database, { name: roles.owner, password });
  const settings = furtherRoleSettings(database, further);
  await runMigrations({ ...LIMITS, url, roles, settings, applicationName: database }, migrations);
  return roles;
}
