import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Answers are read of so many files at a time: a text of all mutants would be longer than a text can be. */
const FILES_AT_ONCE = 200;

let told: string | null | undefined;

/**
 * Tells why the programs in Python cannot run on this machine, which it says once on the way; null when they can.
 *
 * @throws Error with the reason where JOINDER_REQUIRE_PYTHON=1 says that they have to run
 */
export function whyNoPython(): string | null {
  if (told !== undefined) return told;
  const reason = lackOfPython();
  if (reason !== null && process.env['JOINDER_REQUIRE_PYTHON'] === '1') throw new Error(reason);
  if (reason !== null) process.stderr.write(`skipped: the verifiers in Python, as ${reason}\n`);
  told = reason;
  return told;
}

function lackOfPython(): string | null {
  const found = spawnSync('python3', ['-c', 'import cryptography, sys; sys.exit(sys.version_info < (3, 10))']);
  if (found.error) return 'there is no python3 on the PATH';
  return found.status === 0 ? null : 'python3 is older than 3.10 or lacks the package cryptography';
}

/** What the verifier in Python says to each proof. */
export function askPython(files: readonly Uint8Array[], pin: Uint8Array): readonly string[] {
  const args = [Buffer.from(pin).toString('hex'), '--lines'];
  const said: string[] = [];
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    const lines = files.slice(from, from + FILES_AT_ONCE).map((file) => `${Buffer.from(file).toString('base64')}\n`);
    said.push(...runPython('verify_proof.py', args, lines.join('')).trimEnd().split('\n'));
  }
  return said;
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
