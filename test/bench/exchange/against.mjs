import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

const PROGRAM = join(import.meta.dirname, '..', 'run.mjs');

/**
 * Measures this build and that of an earlier commit in turns, so that whatever else the machine does falls on both; each under the steady
 * load of the first run: above 25 messages a second each hop waits for more, so the build that carries more would seem the slower one.
 * Answers the middle of each figure and `ratio` = now / before; counts and settings have no ratio.
 */
export async function benchAgainst(commit, { messages, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-before-'));
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => abort.abort());
  try {
    const before = buildOf(commit, folder);
    const taken = { before: [], now: [] };
    let steady;
    for (let round = 0; round < rounds; round += 1) {
      const order = round % 2 === 0 ? ['before', 'now'] : ['now', 'before'];
      for (const side of order) {
        const run = { messages, steady, signal: abort.signal };
        const figures = await measured(side === 'before' ? before : undefined, run);
        steady ??= figures.storedByAll.loadPerSecond;
        taken[side].push(figures);
      }
    }
    return { commit, messages, rounds, figures: compared(taken) };
  } finally {
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

async function measured(distFolder, { messages, steady, signal }) {
  signal.throwIfAborted();
  const load = steady === undefined ? [] : ['--steady', String(steady)];
  const child = spawn(process.execPath, [PROGRAM, 'exchange', '--json', '--messages', String(messages), ...load], {
    env: { ...process.env, ...(distFolder && { JOINDER_DIST: distFolder }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  signal.addEventListener('abort', () => child.kill('SIGINT'), { once: true });
  const [output, [code]] = await Promise.all([buffer(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the measurement of ${distFolder ?? 'this build'} ended with ${code}`);
  return JSON.parse(output.toString());
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
