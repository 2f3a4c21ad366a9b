import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { isAlive, type ProcessRecord, ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { ownedHome, removeOwnedHome } from '../../apps/cli/src/local/test-services.js';
import { JoinderRun, ownPorts, START_MS } from './joinder-run.js';

jest.setTimeout(START_MS);
const LAUNCHER = 'launcher';
const OTHER_PORTS = '19000';
const IS_UP = 'Stop it with Ctrl-C';

/** One life of one network: a start costs a quarter of a minute, so each test goes on from where the one before stopped. */
describe('a network on one machine', () => {
  const home = ownedHome();
  const records = new ProcessRecords(home.processes);
  const env = { JOINDER_HOME: home.root, JOINDER_BASE_PORT: ownPorts() };
  const joinder = (...args: string[]): JoinderRun => new JoinderRun(args, env);
  const parts = (): ProcessRecord[] =>
    records
      .names()
      .filter((name) => name !== LAUNCHER)
      .map((name) => records.find(name)!);
  let held: JoinderRun;
  let started: ProcessRecord[];

  beforeAll(async () => {
    expect(existsSync(join(repositoryRoot(), 'dist'))).toBe(true);
    held = joinder('up');
    await held.shows(IS_UP);
    started = parts();
  }, START_MS);
  afterAll(async () => {
    await joinder('down').exitCode();
    await removeOwnedHome(home);
  }, START_MS);

  it('is up with addresses and logins, and well', async () => {
    expect(held.output).toMatch(/NL {2}http:\/\/127\.0\.0\.1:\d+\n\s+sanne/);
    expect(started.map(({ name }) => name)).toEqual(expect.arrayContaining(['kafka', 'postgres', 'operator', 'nl']));
    expect(started.every(isAlive)).toBe(true);
    expect(await joinder('doctor').exitCode()).toBe(0);
  });

  it('is found by a second start, which leaves it as it is', async () => {
    const again = joinder('up', '--json');
    expect(await again.exitCode()).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ countries: [{ country: 'nl' }, {}, {}, {}] });
    expect(parts()).toEqual(started);
  });

  it('is left as it is by a second start of another build or with other ports, which says so and prints nobody who could not sign in', async () => {
    const stranger = new JoinderRun(['up', '--json'], { ...env, JOINDER_BASE_PORT: OTHER_PORTS });
    expect(await stranger.exitCode()).toBe(1);
    expect(stranger.output).toMatch(/was started by another build, or with other ports: issuer, .*`joinder down`/);
    expect(stranger.output).not.toContain('sanne');
    expect(parts()).toEqual(started);
  });

  it('says which part has ended by itself', async () => {
    process.kill(records.find('issuer')!.pid, 'SIGKILL');
    await held.shows('issuer has ended by itself; `joinder start issuer` starts it again');
    expect(await joinder('start', 'issuer').exitCode()).toBe(0);
    expect(await joinder('doctor').exitCode()).toBe(0);
  });

  it('is taken over, not started twice, after its launcher was killed, and gone without a trace after Ctrl-C', async () => {
    const before = parts();
    await held.signal('SIGKILL');
    expect(before.every(isAlive)).toBe(true);

    const next = joinder('up');
    await next.shows(IS_UP);
    expect(next.output).toContain('kafka is already running');
    expect(parts()).toEqual(before);
    expect(await next.signal('SIGINT')).toBe(0);
    expect(before.some(isAlive)).toBe(false);
    expect(records.names()).toEqual([]);
  });

  it('leaves nothing when Ctrl-C comes while it starts', async () => {
    const up = joinder('up');
    await up.shows('starting kafka');
    expect(await up.signal('SIGINT')).toBe(130);
    expect(records.names()).toEqual([]);
  });

  it('is removed by a reset, also where its launcher was killed while it started', async () => {
    const killed = joinder('up');
    await killed.shows('starting kafka');
    await killed.signal('SIGKILL');
    const running = parts();
    expect(await joinder('reset').exitCode()).toBe(0);
    expect(running.some(isAlive)).toBe(false);
    expect([home.identity, home.secrets, home.kafka].some(existsSync)).toBe(false);
  });

  it('is not looked for by a reset in a folder of something else', async () => {
    const foreign = new JoinderRun(['reset'], { JOINDER_HOME: tmpdir() });
    expect(await foreign.exitCode()).toBe(1);
    expect(foreign.output).toContain('no network was started in');
  });
});
