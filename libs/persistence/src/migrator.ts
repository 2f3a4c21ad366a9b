import { DataSource, type QueryRunner } from 'typeorm';
import { createDataSource, type DatabaseConfig } from './data-source.js';
import { grantToService, type MigrationClass, migrationNumber } from './migration.js';
import { PersistenceError } from './persistence.errors.js';

/** Serialises migration runs on one database; any fixed number, the same in every release. */
const LOCK = 5_150_001;
const TABLE = 'schema_migration';

/**
 * Applies the migrations that the database does not have, each in a transaction of its own, and returns their names.
 * Runs at the same time wait for each other. Sign in as the owner.
 *
 * @throws PersistenceError MIGRATION_NAME, MIGRATION_NUMBER, SCHEMA_AHEAD, ROLE_NOT_SET
 */
export async function runMigrations(
  owner: Omit<DatabaseConfig, 'entities' | 'poolSize'>,
  migrations: readonly MigrationClass[],
): Promise<string[]> {
  // A step may take as long as it needs; it still gives up soon where it would wait for a table and block others.
  const unhurried = { statementTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };
  const dataSource = createDataSource({ ...owner, ...unhurried, entities: [], poolSize: 2 });
  dataSource.setOptions({
    migrations: inOrder(migrations),
    migrationsTableName: TABLE,
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    return await locked(dataSource, async (session) => {
      await createTable(session);
      refuseAhead(await appliedNames(session), names(migrations));
      const applied = await dataSource.runMigrations();
      return applied.map((migration) => migration.name);
    });
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Refuses a database whose schema is not exactly the one of this build; a service asks before it does anything else.
 *
 * @throws PersistenceError SCHEMA_BEHIND or SCHEMA_AHEAD with the names of the migrations that differ
 */
export async function requireSchemaVersion(
  dataSource: DataSource,
  migrations: readonly MigrationClass[],
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const applied = await appliedNames(runner);
    const known = names(migrations);
    refuseAhead(applied, known);
    const missing = known.filter((name) => !applied.includes(name));
    if (missing.length > 0) {
      throw new PersistenceError('SCHEMA_BEHIND', `the database lacks ${missing.join(', ')}; run joinder migrate`);
    }
  } finally {
    await runner.release();
  }
}

function refuseAhead(applied: readonly string[], known: readonly string[]): void {
  const foreign = applied.filter((name) => !known.includes(name));
  if (foreign.length > 0) {
    throw new PersistenceError(
      'SCHEMA_AHEAD',
      `the database has ${foreign.join(', ')}, which this build does not know`,
    );
  }
}

function names(migrations: readonly MigrationClass[]): string[] {
  return inOrder(migrations).map((migration) => new migration().name);
}

/** Checks names and numbers and sorts by number; lists of several libraries may be joined in any order. */
function inOrder(migrations: readonly MigrationClass[]): MigrationClass[] {
  const byNumber = new Map<number, MigrationClass>();
  for (const migration of migrations) {
    const { name } = new migration();
    const number = migrationNumber(migration);
    if (number === null) throw new PersistenceError('MIGRATION_NAME', `${name} does not end in thirteen digits`);
    if (byNumber.has(number)) throw new PersistenceError('MIGRATION_NUMBER', `${name} has a number taken before`);
    byNumber.set(number, migration);
  }
  return [...byNumber].sort(([a], [b]) => a - b).map(([, migration]) => migration);
}

async function locked<T>(dataSource: DataSource, work: (session: QueryRunner) => Promise<T>): Promise<T> {
  const session = dataSource.createQueryRunner();
  try {
    await session.query('set lock_timeout = 0'); // Another run is waited for to its end.
    await session.query('select pg_advisory_lock($1)', [LOCK]);
    return await work(session);
  } finally {
    await session.query('select pg_advisory_unlock($1)', [LOCK]);
    await session.release();
  }
}

/** The shape is TypeORM's; made here so that the service may read it. */
async function createTable(session: QueryRunner): Promise<void> {
  await session.query(
    `create table if not exists ${TABLE} (id serial primary key, timestamp bigint not null, name varchar not null unique)`,
  );
  await grantToService(session, `select on ${TABLE}`);
}

async function appliedNames(session: QueryRunner): Promise<string[]> {
  const found: { name: string | null }[] = await session.query('select to_regclass($1)::text as name', [TABLE]);
  if (found[0]?.name === null) return [];
  const rows: { name: string }[] = await session.query(`select name from ${TABLE} order by id`);
  return rows.map((row) => row.name);
}
