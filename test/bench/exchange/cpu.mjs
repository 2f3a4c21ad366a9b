import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** Milliseconds of processor time that these processes and their children have used, in user mode and in the system (Linux). */
export function cpuMsOf(pids) {
  const wanted = new Set(pids);
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid) ?? [])
    .filter(({ pid, parent }) => wanted.has(pid) || wanted.has(parent))
    .reduce((sum, { ticks }) => sum + ticks, 0);
  return ticks * TICK_MS;
}

/** Children that have ended count with their parent. */
function statOf(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { pid: Number(name), parent: Number(fields[1]), ticks };
  } catch {
    return null; // It ended while we looked.
  }
}
