import { createServer } from 'node:http';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusedError } from '../refused-error.js';
import type { Home } from './paths.js';
import { freePorts } from './ports.js';
import { ProcessRecords } from './process-records.js';
import { silentProgress } from './progress.js';
import type { Service } from './service.js';
import { Supervisor } from './supervisor.js';
import { ownedHome } from './test-services.js';
import { waitUntil } from './wait-until.js';

const SERVES = `require('node:http').createServer((_, answer) => answer.end(process.env.WORD)).listen(+process.env.PORT, '127.0.0.1')`;

describe('the supervisor', () => {
  let home: Home;
  let port = 0;
  const supervisor = (signal?: AbortSignal): Supervisor => new Supervisor({ home, progress: silentProgress, signal });
  const pidOf = (name: string): number | undefined => new ProcessRecords(home.processes).findLive(name)?.pid;
  const word = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}`)).text();

  const aService = (code = SERVES, more: Partial<Service> = {}): Service => ({
    name: 'echo',
    command: process.execPath,
    args: ['-e', code],
    env: { PORT: String(port), WORD: 'first' },
    ports: [port],
    readyTimeoutMs: 10_000,
    ready: () => word().then(Boolean, () => false),
    ...more,
  });

  beforeEach(async () => {
    home = ownedHome();
    mkdirSync(home.processes, { recursive: true });
    [port = 0] = await freePorts(1);
  });
  afterEach(async () => {
    await supervisor().kill('echo');
    rmSync(join(home.root, '..'), { recursive: true, force: true });
  });

  it('starts a service, and a second supervisor finds the same process', async () => {
    await supervisor().ensure(aService());
    const pid = pidOf('echo');
    await supervisor().ensure(aService());
    expect(await word()).toBe('first');
    expect(pidOf('echo')).toBe(pid);
  });

  it('replaces a running service whose description changed', async () => {
    await supervisor().ensure(aService());
    await supervisor().ensure(aService(SERVES, { env: { PORT: String(port), WORD: 'second' } }));
    expect(await word()).toBe('second');
  });

  it('stops a service that does not listen by force, and says that there was one', async () => {
    await supervisor().ensure(aService(`process.on('SIGTERM', () => {}); ${SERVES}`));
    expect(await supervisor().stop('echo', 200)).toBe(true);
    expect(pidOf('echo')).toBeUndefined();
    expect(await supervisor().stop('echo')).toBe(false);
  });

  it('kills the children of a service with it', async () => {
    const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(SERVES)}])`;
    await supervisor().ensure(aService(`${child}; setInterval(() => {}, 1000)`));
    await supervisor().kill('echo');
    const silent = (): Promise<boolean> =>
      word().then(
        () => false,
        () => true,
      );
    expect(await waitUntil(silent, { timeoutMs: 5_000 })).toBe(true);
  });

  it('keeps a crashed service on record, not running', async () => {
    await supervisor().ensure(aService());
    process.kill(pidOf('echo')!, 'SIGKILL');
    expect(await waitUntil(() => !supervisor().isRunning('echo'), { timeoutMs: 5_000 })).toBe(true);
    expect(supervisor().known()).toEqual(['echo']);
    await supervisor().ensure(aService());
    expect(await word()).toBe('first');
  });

  it('shows the log of a service that ends while starting', async () => {
    const broken = (last: string): Promise<void> =>
      supervisor().ensure(aService(`console.error('${last}'); process.exit(3)`, { ready: async () => false }));
    await expect(broken('no room for me')).rejects.toThrow(/ended while starting[^]*no room for me/);
    await expect(broken('still none')).rejects.toThrow(/log says:\n {2}still none$/);
    expect(supervisor().known()).toEqual([]);
  });

  it('refuses a command that cannot be run', async () => {
    await expect(supervisor().ensure(aService('', { command: '/no/such/program' }))).rejects.toThrow(RefusedError);
  });

  it('refuses a port that another program holds, and starts nothing', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    try {
      await expect(supervisor().ensure(aService())).rejects.toThrow(`port ${port}, needed by echo`);
      expect(supervisor().known()).toEqual([]);
    } finally {
      other.close();
    }
  });

  it('gives a service nothing of the environment that is not meant for it', async () => {
    process.env['JOINDER_SPEC_SECRET'] = 'leaked';
    await supervisor().ensure(aService(SERVES.replace('process.env.WORD', `String(process.env.JOINDER_SPEC_SECRET)`)));
    delete process.env['JOINDER_SPEC_SECRET'];
    expect(await word()).toBe('undefined');
  });

  it('ends a start when it is interrupted', async () => {
    const abort = new AbortController();
    const start = supervisor(abort.signal).ensure(aService(SERVES, { ready: async () => (abort.abort(), false) }));
    await expect(start).rejects.toThrow();
    expect(supervisor().isRunning('echo')).toBe(true);
  });
});
