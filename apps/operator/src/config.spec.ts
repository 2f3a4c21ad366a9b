import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '#libs/config';
import { aMember, aTrustList } from '#libs/testing';
import { loadConfig } from './config.js';
import { testCountries } from './operator.testing.js';

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operator-config-'));
  const countries = await testCountries('nl', 'hu');
  const { authority, list } = countries;
  const own = countries.certificate('operator');
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const tls = {
    ca: file('ca', authority.certificatePem),
    cert: file('cert', own.certificatePem),
    key: file('key', own.keyPem),
  };
  file('member', countries.certificate('nl').certificatePem);
  file('other-list', aTrustList([aMember('xx')]).signedBytes);
  env = {
    OPERATOR_HTTP_PORT: '7140',
    OPERATOR_PAGE_PORT: '7142',
    OPERATOR_METRICS_PORT: '7141',
    OPERATOR_PUBLIC_URL: 'http://127.0.0.1:7142',
    OIDC_ISSUER: 'http://127.0.0.1:7156',
    OIDC_CLIENT_ID: 'operator',
    OIDC_CLIENT_SECRET_FILE: file('secret', 'a secret of this test'),
    TLS_CERT_FILE: tls.cert,
    TLS_KEY_FILE: tls.key,
    TLS_CA_FILE: tls.ca,
    KAFKA_BROKERS: '127.0.0.1:7180,127.0.0.1:7181',
    KAFKA_CA_FILE: tls.ca,
    KAFKA_CERT_FILE: tls.cert,
    KAFKA_KEY_FILE: tls.key,
    STATE_DIR: join(folder, 'state'),
    TRUST_PIN: list.hashHex,
    TRUST_LIST_FILE: file('list', list.signedBytes),
  };
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('configuration of the operator', () => {
  it('takes its principal from its Kafka certificate and its members from the pinned list', () => {
    const config = loadConfig(env);
    expect(config.principal).toMatch(/^operator\.[0-9a-f]{16}$/);
    expect([...config.pinnedList.members.keys()]).toEqual(['hu', 'nl']);
    expect(config.kafka.brokers).toEqual(['127.0.0.1:7180', '127.0.0.1:7181']);
    expect(config.api).toMatchObject({ host: '127.0.0.1', port: 7140 });
  });

  it('has no default for anything that decides whom it trusts, and names everything that is missing', () => {
    expect(problemsOf({})).toEqual(
      Object.keys(env)
        .map((name) => `${name} is not set`)
        .sort(),
    );
  });

  it.each<[string, () => Record<string, string>, string]>([
    [
      'another list than the pinned one',
      () => ({ TRUST_LIST_FILE: join(folder, 'other-list') }),
      'TRUST_LIST_FILE is not the pinned list 1 (PIN_MISMATCH)',
    ],
    [
      'a file that is no list',
      () => ({ TRUST_LIST_FILE: join(folder, 'ca') }),
      'TRUST_LIST_FILE is not the pinned list 1 (LIST_FORMAT)',
    ],
    ['a pin in capitals', () => ({ TRUST_PIN: 'A'.repeat(64) }), 'TRUST_PIN is not a SHA-256 in lower-case hex'],
    [
      'a key in place of the certificate',
      () => ({ KAFKA_CERT_FILE: join(folder, 'key') }),
      'KAFKA_CERT_FILE: expected a certificate (PEM or DER) (CERTIFICATE_FORMAT)',
    ],
    [
      'the certificate of a member',
      () => ({ KAFKA_CERT_FILE: join(folder, 'member') }),
      'KAFKA_CERT_FILE is the certificate of a member; the operator has one of its own',
    ],
    ['two listeners on one port', () => ({ OPERATOR_PAGE_PORT: '7140' }), 'two of the OPERATOR ports are the same'],
    ['no replica', () => ({ KAFKA_REPLICATION: '0' }), 'KAFKA_REPLICATION is not between 1 and 7'],
  ])('refuses %s', (_, change, problem) => {
    expect(problemsOf({ ...env, ...change() })).toContain(problem);
  });
});

function problemsOf(variables: Record<string, string>): string[] {
  try {
    loadConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems].sort();
    throw error;
  }
  return [];
}
