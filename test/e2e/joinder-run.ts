import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { waitUntil } from '../../apps/cli/src/local/wait-until.js';

/** Longest that a start takes on a busy machine. */
export const START_MS = 300_000;

/** A base port that other networks on this machine do not use: those keep to lower ports, and files side by side each to its own. */
export function ownPorts(): string {
  const [place, worker] = [process.pid % 24, Number(process.env['JEST_WORKER_ID'] ?? 1) % 2];
  return String(20_000 + (2 * place + worker) * 250);
}

/** The command line, run by a Node. */
export function joinderUnder(node: string): readonly string[] {
  return [node, join(repositoryRoot(), 'dist', 'apps', 'cli', 'src', 'main.js')];
}

/** A run of the command line as a person sees it. */
export class JoinderRun {
  /** Everything on the screen. */
  output = '';
  /** What a program that reads it would get. */
  stdout = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    command: readonly string[] = joinderUnder(process.execPath),
  ) {
    const [program = '', ...first] = command;
    this.child = spawn(program, [...first, ...args], {
      cwd: repositoryRoot(),
      env: { ...process.env, JOINDER_SERVICES: 'none', ...env },
    });
    this.child.stdout?.on('data', (chunk) => {
      this.stdout += String(chunk);
      this.output += String(chunk);
    });
    this.child.stderr?.on('data', (chunk) => (this.output += String(chunk)));
    this.ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** Waits for words on the screen; fails with the whole screen when they do not come. */
  async shows(words: string): Promise<void> {
    const there = (): boolean => this.output.includes(words) || this.child.exitCode !== null;
    await waitUntil(there, { timeoutMs: START_MS });
    expect(this.output).toContain(words);
  }

  async signal(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }

  exitCode(): Promise<number | null> {
    return this.ended;
  }
}
