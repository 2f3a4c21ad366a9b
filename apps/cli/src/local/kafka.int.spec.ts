import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KafkaSpaceLog, logTopic, memberRules } from '#libs/spacelog';
import { createAuthority, issueCertificate } from '#libs/trust';
import { ensureIdentity, type IdentityFiles } from './identity.js';
import { kafkaService } from './kafka.js';
import { countBrokers, type TlsFiles } from './kafka-probe.js';
import { freePorts } from './ports.js';
import { silentProgress } from './progress.js';
import { writeSecret } from './secrets.js';
import { Supervisor } from './supervisor.js';
import { ownedHome } from './test-services.js';

const TOPIC = logTopic('0197c0de-0000-7000-8000-000000000001', 0n);
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

describe('the Kafka of a network', () => {
  const home = ownedHome();
  const supervisor = new Supervisor({ home, progress: silentProgress });
  let identity: IdentityFiles;
  let port = 0;
  const start = async (): Promise<void> => {
    const profile = {
      kind: 'tls',
      keyStoreFile: identity.brokerStoreFile,
      operator: identity.tls('operator'),
    } as const;
    const ports = { client: port, controller: controllerPort };
    await supervisor.ensure(await kafkaService({ home, ports, profile, progress: silentProgress }));
  };
  let controllerPort = 0;
  const admin = (who: 'operator' | 'nl' | 'hu') => {
    const { caFile, certFile, keyFile } = identity.tls(who);
    const [ca = '', cert = '', key = ''] = [caFile, certFile, keyFile].map((file) => readFileSync(file, 'utf8'));
    return new KafkaSpaceLog({
      brokers: [`127.0.0.1:${port}`],
      clientId: who,
      tls: { ca, cert, key },
      sink: SILENT,
    }).admin();
  };

  beforeAll(async () => {
    identity = await ensureIdentity(home, Date.now());
    [port = 0, controllerPort = 0] = await freePorts(2);
    await start();
  }, 90_000);
  afterAll(async () => {
    await supervisor.stop('kafka');
    rmSync(join(home.root, '..'), { recursive: true, force: true });
  });

  it('knows the holders of its certificates', async () => {
    expect(await countBrokers(port, identity.tls('operator'))).toBe(1);
    expect(await countBrokers(port, identity.tls('nl'))).toBe(1);
  });

  it('answers nobody without encryption', async () => {
    expect(await countBrokers(port)).toBe(0);
    expect(await countBrokers(controllerPort)).toBe(0);
  });

  it('answers no certificate of another authority, whatever name it bears', async () => {
    const validity = { fromMs: Date.now() - 60_000, days: 1 };
    const stranger = await createAuthority('Joinder on this machine', validity);
    const forged = await issueCertificate(stranger, {
      commonName: 'operator',
      server: true,
      client: true,
      ...validity,
    });
    const files: TlsFiles = {
      caFile: identity.caFile,
      certFile: join(home.root, 'forged', 'cert.pem'),
      keyFile: join(home.root, 'forged', 'key.pem'),
    };
    mkdirSync(join(home.root, 'forged'));
    writeSecret(files.certFile, forged.certificatePem);
    writeSecret(files.keyFile, forged.keyPem);
    expect(await countBrokers(port, files)).toBe(0);
  });

  it('lets the operator make topics and nobody else', async () => {
    const operator = admin('operator');
    const nl = admin('nl');
    try {
      await expect(nl.createTopic(TOPIC, 'log', { replication: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await operator.createTopic(TOPIC, 'log', { replication: 1 })).toBe(true);
    } finally {
      await Promise.all([operator.close(), nl.close()]);
    }
  });

  it('shows a topic only to members that have a right to it, also after a crash', async () => {
    const operator = admin('operator');
    await operator.grant(memberRules(identity.principal('nl'), [TOPIC]));
    await operator.close();
    await supervisor.kill('kafka');
    await start();
    const [nl, hu] = [admin('nl'), admin('hu')];
    try {
      expect(await nl.listTopics()).toEqual([TOPIC]);
      expect(await hu.listTopics()).toEqual([]);
    } finally {
      await Promise.all([nl.close(), hu.close()]);
    }
  }, 90_000);
});
