import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MODULE = fileURLToPath(new URL('./go', import.meta.url));

/** Tells why the Go programs cannot run on this machine; null when they can. */
export function whyNoGo(): string | null {
  const version = spawnSync('go', ['version'], { encoding: 'utf8' });
  if (version.error) return 'there is no go on the PATH';
  const download = spawnSync('go', ['mod', 'download'], { cwd: MODULE, encoding: 'utf8', timeout: 120_000 });
  return download.status === 0 ? null : `go cannot fetch the pinned modules: ${download.stderr.trim()}`;
}

/** Runs the Go program on a JSON document and answers the one it writes; throws with its words when it refuses. */
export function runGo(input: unknown): unknown {
  const run = spawnSync('go', ['run', '.'], {
    cwd: MODULE,
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 180_000,
  });
  if (run.status !== 0) throw new Error(`go: ${run.stderr || run.error?.message}`);
  return JSON.parse(run.stdout);
}
