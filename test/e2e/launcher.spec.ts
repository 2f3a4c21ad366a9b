import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { isAlive, type ProcessRecord, ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { ownedHome, removeOwnedHome } from '../../apps/cli/src/local/test-services.js';
import { waitUntil } from '../../apps/cli/src/local/wait-until.js';

const START_MS = 180_000;
const LAUNCHER = 'launcher';

/** A run of the command line as a person sees it. */
class Run {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(args: readonly string[], env: Record<string, string>) {
    const program = join(repositoryRoot(), 'dist', 'apps', 'cli', 'src', 'main.js');
    this.child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
    this.child.stdout?.on('data', (chunk) => (this.output += String(chunk)));
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

describe('a network on one machine', () => {
  const home = ownedHome();
  const records = new ProcessRecords(home.processes);
  // Other networks on this machine keep to lower ports; a run of this file keeps to its own.
  const env = { JOINDER_HOME: home.root, JOINDER_BASE_PORT: String(20_000 + (process.pid % 100) * 100) };
  const joinder = (...args: string[]): Run => new Run(args, env);
  const parts = (): ProcessRecord[] =>
    records
      .names()
      .filter((name) => name !== LAUNCHER)
      .map((name) => records.find(name)!);

  beforeAll(() => expect(existsSync(join(repositoryRoot(), 'dist'))).toBe(true));
  afterEach(() => joinder('down').exitCode(), START_MS);
  afterAll(() => removeOwnedHome(home));

  it(
    'is up with addresses and logins, and gone without a trace after Ctrl-C',
    async () => {
      const up = joinder('up');
      await up.shows('Stop it with Ctrl-C');
      expect(up.output).toMatch(/NL {2}http:\/\/127\.0\.0\.1:\d+\n\s+sanne/);
      expect(await joinder('doctor').exitCode()).toBe(0);
      const running = parts();
      expect(running.length).toBeGreaterThanOrEqual(3);
      expect(running.every(isAlive)).toBe(true);

      expect(await up.signal('SIGINT')).toBe(0);
      expect(running.some(isAlive)).toBe(false);
      expect(records.names()).toEqual([]);
    },
    START_MS,
  );

  it(
    'is taken over, not started twice, after its launcher was killed',
    async () => {
      const killed = joinder('up');
      await killed.shows('Stop it with Ctrl-C');
      const before = parts();
      await killed.signal('SIGKILL');
      expect(before.every(isAlive)).toBe(true);

      const next = joinder('up');
      await next.shows('Stop it with Ctrl-C');
      expect(parts()).toEqual(before);
      expect(await next.signal('SIGTERM')).toBe(0);
      expect(before.some(isAlive)).toBe(false);
    },
    START_MS,
  );

  it(
    'is found by a second start, which leaves it as it is',
    async () => {
      expect(await joinder('up', '--detach').exitCode()).toBe(0);
      const before = parts();
      const again = joinder('up', '--detach', '--json');
      expect(await again.exitCode()).toBe(0);
      expect(again.output).toContain('kafka is already running');
      expect(parts()).toEqual(before);
    },
    START_MS,
  );

  it(
    'leaves nothing when Ctrl-C comes while it starts',
    async () => {
      const up = joinder('up');
      await up.shows('starting kafka');
      expect(await up.signal('SIGINT')).toBe(130);
      expect(records.names()).toEqual([]);
    },
    START_MS,
  );

  it(
    'says which part has ended by itself',
    async () => {
      const up = joinder('up');
      await up.shows('Stop it with Ctrl-C');
      process.kill(records.find('issuer')!.pid, 'SIGKILL');
      await up.shows('issuer has ended by itself; `joinder start issuer` starts it again');
      expect(await joinder('start', 'issuer').exitCode()).toBe(0);
      expect(await joinder('doctor').exitCode()).toBe(0);
      expect(await up.signal('SIGINT')).toBe(0);
    },
    START_MS,
  );

  it(
    'is removed by a reset, which touches nothing else',
    async () => {
      expect(await joinder('up', '--detach').exitCode()).toBe(0);
      const running = parts();
      expect(await joinder('reset').exitCode()).toBe(0);
      expect(running.some(isAlive)).toBe(false);
      expect([home.identity, home.secrets, home.kafka].some(existsSync)).toBe(false);
      const foreign = new Run(['reset'], { JOINDER_HOME: tmpdir() });
      expect(await foreign.exitCode()).toBe(1);
      expect(foreign.output).toContain('no network was started in');
    },
    START_MS,
  );
});
