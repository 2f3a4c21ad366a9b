import { type DatabaseConfig, rolesOf } from '#libs/persistence';

/** Shorter than the lease of a shard, so that a holder that lost it cannot come back with an open transaction. */
const LOCK_TIMEOUT_MS = 5000;
const IDLE_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 10_000;

/** Where the database of a service is. */
export interface DatabaseAddress {
  readonly member: string;
  readonly databaseUrl: string;
  readonly databasePasswordFile: string | undefined;
}

/** How a gateway reaches its database; the roles are named after the database. */
export function databaseOptions(config: DatabaseAddress, poolSize: number): DatabaseConfig {
  const database = new URL(config.databaseUrl).pathname.slice(1);
  return {
    url: config.databaseUrl,
    ...(config.databasePasswordFile === undefined ? {} : { passwordFile: config.databasePasswordFile }),
    roles: rolesOf(database),
    entities: [],
    poolSize,
    applicationName: `joinder-${config.member}`,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    lockTimeoutMs: LOCK_TIMEOUT_MS,
    idleInTransactionTimeoutMs: IDLE_TIMEOUT_MS,
  };
}
