import pg from 'pg';
import { type DatabaseRoles, furtherRole, rolesOf } from './database-roles.js';
import { PersistenceError } from './persistence.errors.js';
import { scramVerifier } from './scram-verifier.js';

/** What a database is called and how its two roles that sign in do so. */
export interface DatabaseSetup {
  /** Lower-case letters, digits and underscores; the roles are named after it. */
  readonly database: string;
  readonly ownerPassword: string;
  readonly servicePassword: string;
  /** Passwords of further roles that sign in, by the end of their names; each may do what migrations grant it (`grantTo`). */
  readonly further?: Readonly<Record<string, string>>;
}

/** Room for the longest role suffix within the 63 bytes of a name. */
const NAME = /^[a-z][a-z0-9_]{0,54}$/;

/**
 * Makes a database with its three roles, or brings roles and rights of an existing one in line and sets its passwords
 * anew. No other user may connect. Signs in as a superuser; the URL holds its password, so keep it out of logs.
 *
 * @throws PersistenceError DATABASE_NAME
 */
export async function setUpDatabase(adminUrl: string, setup: DatabaseSetup): Promise<DatabaseRoles> {
  const { database } = setup;
  if (!NAME.test(database)) throw new PersistenceError('DATABASE_NAME', `a database is called like ${NAME.source}`);
  const roles = rolesOf(database);
  await asAdmin(adminUrl, async (client) => {
    await setRole(client, roles.owner, `login password ${pg.escapeLiteral(scramVerifier(setup.ownerPassword))}`);
    await setRole(client, roles.service, `login password ${pg.escapeLiteral(scramVerifier(setup.servicePassword))}`);
    await setRole(client, roles.applier, 'nologin');
    // The service does not have the applier's rights, it takes them on for one transaction.
    await client.query(`grant ${roles.applier} to ${roles.service} with inherit false, set true`);
    const found = await client.query('select from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database} owner ${roles.owner}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${roles.service}`);
    for (const [end, password] of Object.entries(setup.further ?? {})) {
      const role = furtherRole(database, end);
      await setRole(client, role, `login password ${pg.escapeLiteral(scramVerifier(password))}`);
      await client.query(`grant connect on database ${database} to ${role}`);
    }
  });
  await asAdmin(withDatabase(adminUrl, database), async (client) => {
    await client.query(`alter schema public owner to ${roles.owner}`);
    await client.query('revoke all on schema public from public');
    const others = Object.keys(setup.further ?? {}).map((end) => furtherRole(database, end));
    await client.query(`grant usage on schema public to ${[roles.service, roles.applier, ...others].join(', ')}`);
  });
  return roles;
}

/** Removes a database and its roles, with further ones by the end of their names, and ends their connections. */
export async function dropDatabase(adminUrl: string, database: string, further: readonly string[] = []): Promise<void> {
  if (!NAME.test(database)) throw new PersistenceError('DATABASE_NAME', `a database is called like ${NAME.source}`);
  const { owner, service, applier } = rolesOf(database);
  await asAdmin(adminUrl, async (client) => {
    await client.query(`drop database if exists ${database} with (force)`);
    const others = further.map((end) => furtherRole(database, end));
    await client.query(`drop role if exists ${[...others, service, applier, owner].join(', ')}`);
  });
}

/** Returns the URL of another database or user of the same server; without a password when the user changes. */
export function withDatabase(url: string, database: string, user?: { name: string; password: string }): string {
  const target = new URL(url);
  target.pathname = `/${database}`;
  if (user) {
    target.username = user.name;
    target.password = encodeURIComponent(user.password);
  }
  return target.href;
}

async function setRole(client: pg.Client, name: string, options: string): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [name]);
  await client.query(`${found.rowCount === 0 ? 'create' : 'alter'} role ${name} ${options}`);
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
