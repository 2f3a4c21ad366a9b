import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from '#libs/config';
import { loadConfig, loadMigrationConfig } from './config.js';

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'deploy', 'example.env');
const EXAMPLE_FOLDER = '/etc/joinder/';

let folder: string;
let env: Record<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-config-'));
  env = withFiles(parseEnv(exampleFor('Gateway')));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('configuration of the gateway', () => {
  it('is the one that deploy/example.env shows', () => {
    const config = loadConfig(env);
    expect(config.member).toBe('xx');
    expect(config.kafka.brokers).toHaveLength(3);
    expect(config.keyStoreFile).toMatch(/keys\.p12$/);
    expect(config.keyStorePassword).toBe('content of keys.password');
    expect(config.oidc.clientSecret).toBe('content of oidc-client.secret');
  });

  it('reads every variable that deploy/example.env documents, and no other', () => {
    const read = new Set<string>();
    const watched = new Proxy(env, {
      get: (target, name) => {
        read.add(String(name));
        return target[String(name)];
      },
    });
    loadConfig(watched);
    expect([...read].toSorted()).toEqual(Object.keys(env).toSorted());
  });

  it('has no default for country, keys, brokers, trust or sign-in, and names everything that is missing', () => {
    const mayBeAbsent = [
      'CASE_TEAM_DEFAULT',
      'CRL_DIR',
      'DATABASE_PASSWORD_FILE',
      'DATABASE_POOL_SIZE',
      'ENVIRONMENT_NAME',
      'GATEWAY_PEER_HOST',
      'INTAKE_CA_FILE',
      'INTAKE_CERT_FILE',
      'INTAKE_KEY_FILE',
      'INTAKE_URL',
      'LOG_LEVEL',
      'NOTICE_CA_FILE',
      'NOTICE_FROM',
      'NOTICE_HOSTS',
      'NOTICE_SMTP_PASSWORD_FILE',
      'NOTICE_SMTP_URL',
      'OIDC_SCOPE',
      'RATE_LIMIT',
      'RECONCILE_MEMORY_MB',
    ];
    const needed = Object.keys(env).filter((name) => !mayBeAbsent.includes(name));
    expect(problemsOf({})).toEqual(needed.map((name) => `${name} is not set`).toSorted());
  });

  it.each<[string, Record<string, string>, string]>([
    ['a country in capitals', { GATEWAY_MEMBER: 'XX' }, 'GATEWAY_MEMBER is not a member id, such as xx or xx-name'],
    ['a pin in capitals', { TRUST_PIN: 'A'.repeat(64) }, 'TRUST_PIN is not a SHA-256 in lower-case hex'],
    ['a half pin', { TRUST_PIN: 'ab' }, 'TRUST_PIN is not a SHA-256 in lower-case hex'],
    [
      'S23.1 an address of browsers in the clear',
      { GATEWAY_PUBLIC_URL: 'http://joinder.example.org' },
      'GATEWAY_PUBLIC_URL does not start with https:',
    ],
    ['sign-in in the clear', { OIDC_ISSUER: 'http://signin.example.org' }, 'OIDC_ISSUER does not start with https:'],
    [
      'a name that only looks like this machine',
      { OIDC_ISSUER: 'http://localhost.example.org' },
      'OIDC_ISSUER does not start with https:',
    ],
    [
      'a mail server of no kind',
      { NOTICE_SMTP_URL: 'http://mail.example.org' },
      'NOTICE_SMTP_URL does not start with smtps: or smtp:',
    ],
    ...['Alerts.example.org', 'https://alerts.example.org', 'alerts.example.org/hook', 'alerts.example.org:443'].map(
      (host): [string, Record<string, string>, string] => [
        `webhooks to ${host}`,
        { NOTICE_HOSTS: host },
        'NOTICE_HOSTS names what is no host in lower case, with a port where it is not 443',
      ],
    ),
    ['mail from nobody', { NOTICE_FROM: '' }, 'NOTICE_FROM is not set'],
    ['an operator in the clear', { OPERATOR_URL: 'http://127.0.0.1' }, 'OPERATOR_URL does not start with https:'],
    ['too few connections', { DATABASE_POOL_SIZE: '3' }, 'DATABASE_POOL_SIZE is not between 4 and 200'],
    [
      'a secret as a value',
      { OIDC_CLIENT_SECRET_FILE: 'hunter2' },
      'OIDC_CLIENT_SECRET_FILE names a file that cannot be read (ENOENT)',
    ],
  ])('refuses %s', (_, change, problem) => {
    expect(problemsOf({ ...env, ...change })).toEqual([problem]);
  });

  it.each(['http://127.0.0.1:7150', 'http://[::1]:7150', 'http://localhost:7150'])(
    'takes an issuer at %s',
    (issuer) => {
      expect(loadConfig({ ...env, OIDC_ISSUER: issuer }).oidc.issuer.origin).toBe(issuer);
    },
  );

  it('asks for migrations only for what they need', () => {
    const { GATEWAY_MEMBER, DATABASE_URL } = env;
    expect(loadMigrationConfig({ GATEWAY_MEMBER, DATABASE_URL })).toMatchObject({ member: 'xx' });
  });
});

/** The lines for both programs and those of one. */
function exampleFor(program: string): string {
  const parts = readFileSync(EXAMPLE, 'utf8').split(/^# -{4} (\w+) -{4}$/m);
  const partOf = (name: string): string => parts[parts.indexOf(name) + 1]!;
  return partOf('Both') + partOf(program);
}

/** Puts files where the example names some. */
function withFiles(example: NodeJS.Dict<string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(example).map(([name, value = '']) => {
      if (!value.startsWith(EXAMPLE_FOLDER)) return [name, value];
      const file = value.slice(EXAMPLE_FOLDER.length);
      writeFileSync(join(folder, file), `content of ${file}\n`.trimEnd());
      return [name, join(folder, file)];
    }),
  );
}

function problemsOf(variables: Record<string, string>): string[] {
  try {
    loadConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems].toSorted();
    throw error;
  }
  return [];
}
