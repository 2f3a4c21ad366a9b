import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type AclRule,
  groupPrefix,
  groupRule,
  KafkaSpaceLog,
  type LogAdmin,
  type LogReader,
  logTopic,
  memberRules,
} from '#libs/spacelog';
import { ensureIdentity, type IdentityFiles } from '../../apps/cli/src/local/identity.js';
import { kafkaService } from '../../apps/cli/src/local/kafka.js';
import { homeAt } from '../../apps/cli/src/local/paths.js';
import { freePorts } from '../../apps/cli/src/local/ports.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import { Supervisor } from '../../apps/cli/src/local/supervisor.js';

const PATIENCE_MS = 15_000;
export const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

interface Tls {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** One Kafka with the settings and certificates of a network on one machine, and nothing beside it. */
export class SecuredKafka {
  private readonly open: { close(): Promise<void> }[] = [];
  private readonly home = homeAt(mkdtempSync(join(tmpdir(), 'joinder-kafka-')));
  private readonly supervisor = new Supervisor({ home: this.home, progress: silentProgress });
  private readonly broker = { identity: null as IdentityFiles | null, address: '' };
  private ownAdmin: LogAdmin | null = null;

  async start(...members: string[]): Promise<void> {
    const identity = await ensureIdentity(this.home, Date.now());
    const [client = 0, controller = 0] = await freePorts(2);
    this.broker.identity = identity;
    this.broker.address = `127.0.0.1:${client}`;
    const operator = identity.tls('operator');
    const profile = { kind: 'tls', keyStoreFile: identity.brokerStoreFile, operator } as const;
    const ports = { client, controller };
    await this.supervisor.ensure(await kafkaService({ home: this.home, ports, profile, progress: silentProgress }));
    await this.admin.grant(members.map((member) => groupRule(this.identity.principal(member))));
  }

  get identity(): IdentityFiles {
    if (!this.broker.identity) throw new Error('this Kafka was not started');
    return this.broker.identity;
  }

  get brokers(): string[] {
    return [this.broker.address];
  }

  get isRunning(): boolean {
    return this.supervisor.isRunning('kafka');
  }

  get admin(): LogAdmin {
    this.ownAdmin ??= this.logOf('operator').admin();
    return this.ownAdmin;
  }

  tlsOf(who: string): Tls {
    const { caFile, certFile, keyFile } = this.identity.tls(who);
    const [ca = '', cert = '', key = ''] = [caFile, certFile, keyFile].map((file) => readFileSync(file, 'utf8'));
    return { ca, cert, key };
  }

  logOf(who: string, tls = this.tlsOf(who)): KafkaSpaceLog {
    return new KafkaSpaceLog({ brokers: this.brokers, clientId: who, tls, sink: SILENT });
  }

  /** Closed after the test. */
  opened<T extends { close(): Promise<void> }>(port: T): T {
    this.open.push(port);
    return port;
  }

  memberRules(who: string): (topics: string[]) => AclRule[] {
    return (topics) => memberRules(this.identity.principal(who), topics);
  }

  async newTopic(...rules: ((topics: string[]) => AclRule[])[]): Promise<string> {
    const topic = logTopic(randomUUID(), 0n);
    await this.admin.createTopic(topic, 'log', { replication: 1 });
    await this.admin.grant(rules.flatMap((rulesFor) => rulesFor([topic])));
    return topic;
  }

  append(who: string, topic: string): Promise<readonly bigint[]> {
    return this.opened(this.logOf(who).writer()).append(topic, [{ value: Buffer.from(who), headers: {} }]);
  }

  async read(who: string, topics: string[], group = groupPrefix(who)): Promise<LogReader> {
    const reader = this.opened(this.logOf(who).reader(`${group}${randomUUID()}`));
    await reader.assign(topics.map((topic) => ({ topic, offset: 0n })));
    return reader;
  }

  async closeOpened(): Promise<void> {
    await Promise.all(this.open.splice(0).map((port) => port.close()));
  }

  async stop(): Promise<void> {
    await this.ownAdmin?.close();
    await this.supervisor.stop('kafka');
    rmSync(this.home.root, { recursive: true, force: true });
  }
}

/** Waits for what a broker says a moment later. */
export async function until(isMet: () => boolean | Promise<boolean>): Promise<void> {
  const deadlineMs = Date.now() + PATIENCE_MS;
  while (!(await isMet())) {
    if (Date.now() > deadlineMs) throw new Error('waited in vain');
    await delay(10);
  }
}

/** Waits until a record of the topic can be taken. */
export function gets(reader: LogReader, topic: string): Promise<void> {
  return until(() => reader.take(topic, 10).length > 0);
}
