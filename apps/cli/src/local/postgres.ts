import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { RefusedError } from '../refused-error.js';
import type { Home } from './paths.js';
import { canReach, copyServer, installedPostgres, linkLibraries, postgresUser } from './postgres-binaries.js';
import { clearCrashRemains } from './postgres-remains.js';
import { passwordIn } from './secrets.js';
import type { Service, SystemUser } from './service.js';

const run = promisify(execFile);
const SUPERUSER = 'postgres';

export interface PostgresServer {
  readonly service: Service;
  /** Superuser, with the password inside: keep it out of logs and argument lists. */
  readonly adminUrl: string;
  /** Where the data stands; outside the state folder when the server's user cannot reach that. */
  readonly folder: string;
}

/**
 * Describes a PostgreSQL server on loopback whose data stands in the state folder, or where its user can reach it, with more
 * settings where some are named.
 */
export async function postgresServer(home: Home, port: number, more: readonly string[] = []): Promise<PostgresServer> {
  const user = postgresUser();
  const folder = postgresFolder(home);
  prepareFolder(home, folder, user);
  const native = await reachableServer(installedPostgres(), folder, user);
  const password = passwordIn(join(home.secrets, 'postgres.password'));
  const data = join(folder, 'data');
  const adminUrl = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
  const service: Service = {
    name: 'postgres',
    command: join(native, 'bin', 'postgres'),
    args: ['-D', data, '-p', String(port), ...[...SETTINGS, ...more].flatMap((setting) => ['-c', setting])],
    env: {},
    ports: [port],
    readyTimeoutMs: 60_000,
    ready: () => answers(adminUrl),
    stopSignal: 'SIGINT', // "fast": ends sessions instead of waiting for them.
    cwd: folder,
    ...(user ? { user } : {}),
    prepare: () => initialise({ native, folder, data, password, user }),
  };
  return { service, adminUrl, folder };
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'max_wal_size=512MB',
  'timezone=UTC',
  'log_timezone=UTC',
  // Values are content of cases, whatever statements a server is told to log.
  'log_parameter_max_length=0',
];

interface Place {
  readonly native: string;
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly user: SystemUser | undefined;
}

/** Creates the database cluster in a folder beside its place and moves it there, so that a half one is never started. */
async function initialise({ native, folder, data, password, user }: Place): Promise<void> {
  if (existsSync(data)) return clearCrashRemains(data);
  const passwordFile = join(folder, 'first-password');
  const fresh = join(folder, 'fresh');
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const text = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await run(join(native, 'bin', 'initdb'), ['-D', fresh, ...text, ...access], { cwd: folder, ...user });
    await run('mv', [fresh, data], { cwd: folder, ...user });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Where the data of a state folder stands: inside it, or elsewhere when the server's user cannot go there. */
export function postgresFolder(home: Home): string {
  if (canReach(postgresUser(), home.root)) return home.postgres;
  return join('/var/tmp', `joinder-${createHash('sha256').update(home.root).digest('hex').slice(0, 16)}`);
}

function prepareFolder(home: Home, folder: string, user: SystemUser | undefined): void {
  mkdirSync(home.root, { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const self = process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || (found.uid !== self && found.uid !== user?.uid)) {
    throw new RefusedError(`${folder} belongs to somebody else; remove it or set JOINDER_HOME to another folder`);
  }
  if (user) chownSync(folder, user.uid, user.gid);
}

async function reachableServer(native: string, folder: string, user: SystemUser | undefined): Promise<string> {
  await linkLibraries(native);
  return canReach(user, native) ? native : copyServer(native, join(folder, 'server'));
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // A server that goes away is simply not ready.
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
