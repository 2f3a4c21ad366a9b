import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedError } from '../refused-error.js';
import { passedOn } from './passed-on.js';
import type { Home } from './paths.js';

/** A program that runs to its end, such as a migration. */
export interface Task {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a task to its end, output to a log of its name; @throws RefusedError naming that log when it fails. */
export async function runTask(home: Home, task: Task, signal?: AbortSignal): Promise<void> {
  mkdirSync(home.logs, { recursive: true, mode: 0o700 });
  const logFile = join(home.logs, `${task.name}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(task.command, task.args, {
    cwd: home.root,
    env: { ...passedOn(process.env), ...task.env },
    stdio: ['ignore', log, log],
    ...(signal ? { signal } : {}),
  });
  closeSync(log);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
  if (code !== 0) throw new RefusedError(`${task.name} failed; see ${logFile}`);
}
