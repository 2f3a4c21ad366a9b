import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity.js';
import { waitUntil } from './wait-until.js';

const REAPED_MS = 3_000;

/**
 * Clears the way for a start after a crash. PostgreSQL takes a killed server for a running one until somebody has
 * collected its exit status, which in a container without an init process is never. The lock file goes only when
 * its process is dead and none of that server's own processes is left.
 */
export async function clearCrashRemains(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || processIdentity(pid) !== null) return;
  await waitUntil(() => !runsIn(data), { timeoutMs: 10_000 });
  const collected = await waitUntil(() => !takesSignals(pid), { timeoutMs: REAPED_MS });
  if (!collected && !runsIn(data)) rmSync(lock, { force: true });
}

function takesSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a live process works in the folder, as every process of a PostgreSQL server does in its data. Linux only. */
function runsIn(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.some((pid) => workingFolder(pid) === folder && processIdentity(Number(pid)) !== null);
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
