import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { checkFile } from '../../apps/cli/src/proof/check-file.js';
import { askPython, whyNoPython } from './python.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PYTHON = join(ROOT, 'test', 'interop', 'verify_proof.py');
/** As many files are checked beside each other as this machine has cores to spare. */
const BESIDE = 2;

/** What is read of the report on a proof, or on evidence where a file says that it is that. */
interface Report {
  readonly ok: boolean;
  readonly checks?: readonly { readonly name: string; readonly outcome: string; readonly code?: string }[];
  readonly refused?: { readonly code: string } | null;
}

/** What each verifier says to one file: `yes`, or `no` with the check that failed first and its code. */
export interface Said {
  readonly verify: string;
  readonly oneFile: string;
  /** Null where this machine has no Python for it; `?` stands for a code that the page does not ask others to tell apart. */
  readonly python: string | null;
}

/** The three programs that check a proof: `joinder verify`, the one file that ships, and the one in Python. */
export class Verifiers {
  private constructor(private readonly folder: string) {}

  /** Builds the one file. */
  static build(): Verifiers {
    const folder = mkdtempSync(join(tmpdir(), 'joinder-verifiers-'));
    const script = join(folder, 'verify.mjs');
    execFileSync(process.execPath, [join(ROOT, 'deploy', 'build-verify.mjs'), script], { stdio: 'ignore' });
    return new Verifiers(folder);
  }

  /** Shows all files to all three. */
  async ask(files: readonly Uint8Array[], pin: Uint8Array): Promise<readonly Said[]> {
    const python = whyNoPython() === null ? askPython(files, pin) : null;
    const oneFile = await this.askOneFile(files, pin);
    return files.map((file, i) => ({
      verify: answer(checkFile(file, { pin, deliveredTo: undefined }).report as Report),
      oneFile: oneFile[i] ?? 'nothing',
      python: python && (python[i] ?? 'nothing'),
    }));
  }

  /**
   * How many milliseconds each needs for a file, the quickest of three, as a machine does other things too. The one file is a process of its own;
   * of the one in Python the start is taken off, in which it loads its package.
   */
  time(file: Uint8Array, pin: Uint8Array): Readonly<Record<keyof Said, number>> {
    const path = join(this.folder, 'timed.json');
    writeFileSync(path, file);
    const hex = Buffer.from(pin).toString('hex');
    return {
      verify: quickest(() => checkFile(file, { pin, deliveredTo: undefined }).refusal === null),
      oneFile: quickest(() => isYes(process.execPath, [join(this.folder, 'verify.mjs'), path, '--pin', hex])),
      python: whyNoPython() === null ? inPython(hex, file) - inPython(hex, null) : 0,
    };
  }

  stop(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs the shipped file for each proof, in a thread of its own: a process for each would take ten times as long. */
  async askOneFile(files: readonly Uint8Array[], pin: Uint8Array): Promise<readonly string[]> {
    const said: string[] = [];
    const waiting = [...files.entries()];
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) said[next[0]] = await this.runOneFile(next, pin);
    };
    await Promise.all(Array.from({ length: BESIDE }, lane));
    return said;
  }

  private async runOneFile([i, file]: readonly [number, Uint8Array], pin: Uint8Array): Promise<string> {
    const path = join(this.folder, `proof-${i}.json`);
    writeFileSync(path, file);
    const argv = [path, '--pin', Buffer.from(pin).toString('hex'), '--json'];
    const worker = new Worker(join(this.folder, 'verify.mjs'), { argv, stdout: true });
    const [printed] = await Promise.all([
      text(worker.stdout),
      new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject)),
    ]);
    rmSync(path);
    return answer(JSON.parse(printed) as Report);
  }
}

/** Checks a file, or starts and checks none. */
function inPython(pin: string, file: Uint8Array | null): number {
  return quickest(() => isYes('python3', [PYTHON, pin, ...(file ? [] : ['--lines'])], file ?? Buffer.alloc(0)));
}

function isYes(program: string, args: readonly string[], input: Uint8Array = Buffer.alloc(0)): boolean {
  return spawnSync(program, args, { input }).status === 0;
}

/** @throws Error where the answer is no */
function quickest(check: () => boolean): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const began = performance.now();
      if (!check()) throw new Error('a proof that is timed gets a no');
      return performance.now() - began;
    }),
  );
}

/** Whether all say the same: yes or no, and the same first code where both have one. */
export function isAgreed({ verify, oneFile, python }: Said): boolean {
  return verify === oneFile && (python === null || isSame(verify, python));
}

function isSame(ours: string, inPython: string): boolean {
  const [, check] = inPython.split(' ');
  return inPython.endsWith('?') ? ours.startsWith(`no ${check} `) : ours === inPython;
}

function answer({ ok, checks = [], refused }: Report): string {
  const failed = checks.find(({ outcome }) => outcome === 'failed');
  if (ok) return 'yes';
  return failed ? `no ${failed.name} ${failed.code}` : `no ${refused?.code}`;
}
