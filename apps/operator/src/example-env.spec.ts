import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';
import { testCountries } from './operator.testing.js';

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'deploy', 'example.env');

let folder: string;
let env: Record<string, string | undefined>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operator-example-'));
  const countries = await testCountries('nl', 'hu');
  const own = countries.certificate('operator');
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const [ca, cert, key] = [
    file('ca', countries.authority.certificatePem),
    file('cert', own.certificatePem),
    file('key', own.keyPem),
  ];
  env = {
    ...parseEnv(exampleFor('Operator')),
    KAFKA_CA_FILE: ca,
    KAFKA_CERT_FILE: cert,
    KAFKA_KEY_FILE: key,
    TLS_CA_FILE: ca,
    TLS_CERT_FILE: cert,
    TLS_KEY_FILE: key,
    TRUST_LIST_FILE: file('list', countries.list.signedBytes),
    TRUST_PIN: countries.list.hashHex,
    OIDC_CLIENT_SECRET_FILE: file('secret', 'a secret of this test'),
  };
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('deploy/example.env', () => {
  it('configures an operator', () => {
    expect(loadConfig(env)).toMatchObject({
      api: { host: '0.0.0.0', port: 7140 },
      pagePort: 7142,
      metricsPort: 7141,
      replication: 3,
      stateFolder: '/var/lib/joinder',
    });
  });

  it('documents every variable that the operator reads, and no other', () => {
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
});

/** The lines for both programs and those of one. */
function exampleFor(program: string): string {
  const parts = readFileSync(EXAMPLE, 'utf8').split(/^# -{4} (\w+) -{4}$/m);
  const partOf = (name: string): string => parts[parts.indexOf(name) + 1]!;
  return partOf('Both') + partOf(program);
}
