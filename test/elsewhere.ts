import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** A time zone and a locale. */
export interface Place {
  readonly TZ: string;
  readonly LC_ALL: string;
}

/** Where a program runs: far from Greenwich on both sides, with half hours, and in a locale in which i is no lower case of I. */
export const PLACES: readonly Place[] = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' },
];

/** Versions of Node that this machine has, each once; says so where there is only one. */
export function nodes(): readonly string[] {
  const found = new Map<string, string>();
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, 'node'));
  for (const program of [process.execPath, ...onPath, `node_modules/node-linux-${process.arch}/bin/node`]) {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    if (status === 0 && !found.has(stdout)) found.set(stdout, program);
  }
  if (found.size < 2) process.stderr.write('skipped: other versions of Node, as only one is on this machine\n');
  return [...found.values()];
}
