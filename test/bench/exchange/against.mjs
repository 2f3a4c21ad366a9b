import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BASE_PORT } from './network.mjs';
import { inTurns } from './turns.mjs';

const PROGRAM = join(import.meta.dirname, 'side.mjs');
/** More than a network of four countries takes. */
const PORTS = 500;

/**
 * Measures this build and that of an earlier commit, a network of each at the same time, phase by phase in turns: a machine that is slower
 * for a minute is so for both. Both carry one steady load, as above 25 messages a second each hop waits for more, so the build that carries
 * more would seem the slower one. Answers the middle of each figure and `ratio` = now / before; counts and settings have no ratio.
 */
export async function benchAgainst(commit, { messages, rounds, steady }) {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-before-'));
  const children = [];
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => children.forEach((child) => child.kill(name)));
  try {
    const builds = [{ JOINDER_DIST: buildOf(commit, folder) }, { JOINDER_BASE_PORT: String(BASE_PORT + PORTS) }];
    for (const env of builds) {
      const options = JSON.stringify({ messages, rounds, steady });
      children.push(
        fork(PROGRAM, [options], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
      );
    }
    const [before, now] = await inTurns(children);
    return { commit, messages, rounds, figures: compared({ before, now }) };
  } finally {
    await Promise.all(children.map(ended));
    execFileSync('git', ['worktree', 'remove', '--force', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks the commit out beside this one and builds it; answers its `dist`. */
function buildOf(commit, folder) {
  const inFolder = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('git', ['worktree', 'add', '--detach', '--force', folder, commit], { stdio: 'ignore' });
  execFileSync('npm', ['ci', '--loglevel=error'], inFolder);
  execFileSync('npm', ['run', '--silent', 'build'], inFolder);
  return join(folder, 'dist');
}

/** Waits for a child that has sent its figures, or ends it where another one failed. */
async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  if (child.connected) child.kill('SIGINT');
  await exit;
}

function compared({ before, now }) {
  const figures = {};
  for (const path of leavesOf(before[0])) {
    const [earlier, later] = [before, now].map((runs) => middle(runs.map((run) => at(run, path))));
    figures[path.join('.')] = { before: earlier, now: later, ratio: ratioOf(later, earlier) };
  }
  return figures;
}

/** Paths of all numbers, but of those that describe the run. */
function leavesOf(value, path = []) {
  if (typeof value === 'number') return [path];
  if (value === null || typeof value !== 'object') return [];
  const inside = Object.entries(value).filter(([name]) => name !== 'machine' && name !== 'messages');
  return inside.flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

const at = (value, path) => path.reduce((part, name) => part?.[name], value);

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const ratioOf = (later, earlier) => (earlier === 0 ? null : Math.round((later / earlier) * 100) / 100);
