import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Names the one process that has this pid now: its start time, on Linux with the boot it belongs to, so that
 * a recycled pid is never taken for the process that had it before. Null when there is no such process, or
 * only the remains of one.
 */
export function processIdentity(pid: number): string | null {
  return process.platform === 'linux' ? linuxIdentity(pid) : posixIdentity(pid);
}

function linuxIdentity(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The command name in parentheses may hold spaces and parentheses; state and start time come after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  const startTicks = fields[19];
  if (startTicks === undefined || state === 'X' || (state === 'Z' && !hasThreads(pid))) return null;
  return `${readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? 'boot'}:${startTicks}`;
}

/** Whether this is an ended child of ours whose exit was not taken notice of yet: until then others still see it. */
export function isEndedChild(pid: number): boolean {
  const stat = process.platform === 'linux' ? readOrNull(`/proc/${pid}/stat`) : null;
  const [state, parent] = stat === null ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' && parent === String(process.pid);
}

/** A process whose first thread has ended still holds its ports and files until the others have. */
function hasThreads(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).length > 1;
  } catch {
    return false;
  }
}

function posixIdentity(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? null : line.slice(line.indexOf(' ')).trim();
  } catch {
    return null;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
