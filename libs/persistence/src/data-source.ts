import { readFileSync } from 'node:fs';
import { AbstractLogger, DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { type DatabaseRoles, roleSettings } from './database-roles.js';
import { PersistenceError } from './persistence.errors.js';
import { PreparingClient } from './preparing-client.js';

/** How one process reaches its database. */
export interface DatabaseConfig {
  /** `postgresql://user@host:port/database?sslmode=verify-full`; a password inside wins over `passwordFile`. */
  readonly url: string;
  /** Read once, when the data source is made; one newline at its end is dropped. */
  readonly passwordFile?: string;
  readonly roles: DatabaseRoles;
  /** Settings of its sessions besides, as migrations read them; names and values of letters, digits, `.`, `_` and `-`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly entities: MixedList<Function | string | EntitySchema>;
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** Zero means no limit. */
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
}

const CONNECT_TIMEOUT_MS = 10_000;
/** A new connection signs in, and plans each statement anew: whoever comes back after a minute shall not wait for that. */
const IDLE_CONNECTION_MS = 5 * 60_000;

/**
 * Makes a data source that is not connected yet; `initialize()` connects it.
 * Sessions speak UTC, migrations never run by themselves, and nothing of a query reaches a log.
 *
 * @throws PersistenceError DATABASE_URL when the URL cannot be read
 */
export function createDataSource(config: DatabaseConfig): DataSource {
  return new DataSource({
    type: 'postgres',
    url: urlWithPassword(config),
    entities: config.entities,
    poolSize: config.poolSize,
    applicationName: config.applicationName,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    logger: new SilentLogger(),
    extra: {
      Client: PreparingClient,
      options: `-c timezone=UTC -c default_transaction_isolation=read\\ committed ${roleSettings(config.roles)}${settingsOf(config)}`,
      keepAlive: true,
      idleTimeoutMillis: IDLE_CONNECTION_MS,
      statement_timeout: config.statementTimeoutMs,
      lock_timeout: config.lockTimeoutMs,
      idle_in_transaction_session_timeout: config.idleInTransactionTimeoutMs,
    },
  });
}

/** TypeORM would write parameters, which are case content, and some of them even when logging is off. */
class SilentLogger extends AbstractLogger {
  protected override writeLog(): void {}
}

function settingsOf({ settings = {} }: DatabaseConfig): string {
  return Object.entries(settings)
    .map(([name, value]) => ` -c ${name}=${value}`)
    .join('');
}

function urlWithPassword({ url, passwordFile }: DatabaseConfig): string {
  if (!URL.canParse(url)) throw new PersistenceError('DATABASE_URL', 'the database URL cannot be read');
  const target = new URL(url);
  if (target.protocol !== 'postgresql:' && target.protocol !== 'postgres:') {
    throw new PersistenceError('DATABASE_URL', 'the database URL does not start with postgresql:');
  }
  if (passwordFile !== undefined && target.password === '') {
    target.password = encodeURIComponent(readFileSync(passwordFile, 'utf8').replace(/\r?\n$/, ''));
  }
  return target.href;
}
