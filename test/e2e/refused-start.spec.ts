import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { COUNTRIES, portsFrom, requireFreePort } from '../../apps/cli/src/local/ports.js';
import { ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { ownedHome, removeOwnedHome } from '../../apps/cli/src/local/test-services.js';
import { nodes } from '../elsewhere.js';
import { JoinderRun, ownPorts, START_MS } from './joinder-run.js';

jest.setTimeout(START_MS);

/** As on a machine where no test runs: the services of this run are not known. */
const WITHOUT_SERVICES = { JOINDER_TEST_DATABASE_URL: '', JOINDER_TEST_KAFKA_BROKERS: '' };

describe('a start on a machine that lacks something', () => {
  const home = ownedHome();
  const base = ownPorts();
  const env = { JOINDER_HOME: home.root, JOINDER_BASE_PORT: base };
  afterAll(() => removeOwnedHome(home));

  it.each<[string, (ports: ReturnType<typeof portsFrom>) => number]>([
    ['kafka', ({ kafka }) => kafka.client],
    ['ro', ({ countries }) => countries.get('ro')!.gateway.peer],
  ])('names the port of %s that is taken and the way out, before it starts anything', async (part, portIn) => {
    const port = portIn(portsFrom(Number(base), COUNTRIES));
    const server = createServer().listen(port, '127.0.0.1');
    try {
      const run = new JoinderRun(['up'], env);
      expect(await run.exitCode()).toBe(1);
      expect(run.output).toMatch(
        new RegExp(
          `^joinder: port ${port}, needed by ${part}, is taken by another program: stop .* JOINDER_BASE_PORT=`,
          'm',
        ),
      );
      expect(run.output).not.toContain('starting');
      expect(new ProcessRecords(home.processes).names()).toEqual([]);
    } finally {
      server.close();
    }
  });

  it.each([['up'], ['demo'], ['services']])('says in one sentence how to get Java: %s', async (command) => {
    const bootstrap = [process.execPath, join(repositoryRoot(), 'deploy', 'local', 'bootstrap.mjs')];
    const run = new JoinderRun([command], { ...env, JAVA_HOME: '/no/such/folder', ...WITHOUT_SERVICES }, bootstrap);
    expect(await run.exitCode()).toBe(1);
    expect(run.output).toMatch(/^joinder: Java was not found: Apache Kafka needs Java 17 or later, for example .*\n$/);
  });
});

describe('npm run services', () => {
  it('has stopped both when it ends after SIGTERM', async () => {
    const run = new JoinderRun([], WITHOUT_SERVICES, ['npm', 'run', '--silent', 'services']);
    await run.shows('export JOINDER_TEST_KAFKA_BROKERS=');
    const ports = [...run.stdout.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port));
    expect(ports).toHaveLength(2);
    await Promise.all(ports.map((port) => expect(requireFreePort(port, 'nobody')).rejects.toThrow('is taken')));

    await run.signal('SIGTERM');
    await Promise.all(ports.map((port) => requireFreePort(port, 'nobody')));
  });
});

describe('the command line, past the runtime that the first start brings', () => {
  const program = join(repositoryRoot(), 'dist', 'apps', 'cli', 'src', 'main.js');

  it.each(nodes())('loads every command under %s', async (node) => {
    const run = new JoinderRun(['--help'], {}, [node, program]);
    expect([await run.exitCode(), run.stdout]).toEqual([
      0,
      expect.stringMatching(/^ {2}demo .*\n(.*\n)*^ {2}verify /m),
    ]);
  });
});
