import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs';
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

/** Runs a task to its end and answers what it printed; its output also goes to a log of its name. @throws RefusedError naming that log when it fails */
export async function runTask(home: Home, task: Task, signal?: AbortSignal): Promise<string> {
  mkdirSync(home.logs, { recursive: true, mode: 0o700 });
  const logFile = join(home.logs, `${task.name}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(task.command, task.args, {
    cwd: home.root,
    env: { ...passedOn(process.env), ...task.env },
    stdio: ['ignore', 'pipe', log],
    ...(signal ? { signal } : {}),
  });
  closeSync(log);
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (printed += part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
  appendFileSync(logFile, printed);
  if (code !== 0) throw new RefusedError(`${task.name} failed; see ${logFile}`);
  return printed;
}
