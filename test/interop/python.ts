import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Tells why the programs in Python cannot run on this machine; null when they can. */
export function whyNoPython(): string | null {
  const found = spawnSync('python3', ['-c', 'import cryptography, sys; sys.exit(sys.version_info < (3, 10))']);
  if (found.error) return 'there is no python3 on the PATH';
  return found.status === 0 ? null : 'python3 is older than 3.10 or lacks the package cryptography';
}

/** Runs one of the programs beside this file and answers what it printed; throws with its words when it fails. */
export function runPython(program: string, args: readonly string[], input = ''): string {
  const run = spawnSync('python3', [program, ...args], {
    cwd: FOLDER,
    input,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    timeout: 900_000,
  });
  if (run.status !== 0) throw new Error(`${program}: ${run.stderr || run.stdout || run.error?.message}`);
  return run.stdout;
}
