import { setTimeout as delay } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { inOrder } from '../acl-rules.js';
import { LogAdmin } from '../log-admin.js';
import type { AclRule, Denial, PrincipalQuota, TopicDescription } from '../log-admin.js';
import { LogError } from '../log-error.js';
import type { LogRange } from '../log-reader.js';
import type { TopicKind } from '../topics.js';
import { parseTopic, requireKind } from '../topics.js';
import { ANY_RULE, denialsOf, fromAcls, toAcl, toDenyAcl } from './kafka-acl.js';
import { KafkaClient } from './kafka-client.js';
import { questionFailure } from './kafka-errors.js';
import type { KafkaOptions } from './kafka-options.js';
import { KafkaQuotas } from './kafka-quotas.js';
import { ConfigResourceTypes } from './kafkajs.js';
import { topicConfig } from '../topic-config.js';

/** A broker that has just started answers that its coordinators are still loading for up to a second or two. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;
/** How soon to look again for a topic that brokers tell each other of. */
const SPREAD_MS = 50;
const ACL_BATCH = 100;

/** Administers through kafkajs; every question uses a client that no earlier failure has touched. */
export class KafkaLogAdmin extends LogAdmin {
  private client: KafkaClient | null = null;
  private admin: Promise<Admin> | null = null;
  private readonly quotas: KafkaQuotas;
  private isClosed = false;

  constructor(
    private readonly options: KafkaOptions,
    private readonly patienceMs: number = PATIENCE_MS,
  ) {
    super();
    this.quotas = new KafkaQuotas(options);
  }

  override async createTopic(
    topic: string,
    kind: TopicKind,
    { replication }: { replication: number },
  ): Promise<boolean> {
    requireKind(topic, kind);
    const configEntries = [...topicConfig(replication)].map(([name, value]) => ({ name, value }));
    const wanted = { topic, numPartitions: 1, replicationFactor: replication, configEntries };
    const isNew = await this.ask((admin) => admin.createTopics({ topics: [wanted], waitForLeaders: false }));
    await this.untilShown(topic);
    await this.untilLed(topic);
    return isNew;
  }

  override async listTopics(): Promise<readonly string[]> {
    return this.ask(async (admin) => (await admin.listTopics()).filter((name) => parseTopic(name) !== null).sort());
  }

  override async describeTopic(topic: string): Promise<TopicDescription> {
    return this.ask(async (admin) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      const { resources } = await admin.describeConfigs({
        resources: [{ type: ConfigResourceTypes.TOPIC, name: topic }],
        includeSynonyms: false,
      });
      const partitions = topics[0]?.partitions ?? [];
      const config = new Map(
        resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]),
      );
      return { topic, partitions: partitions.length, replication: partitions[0]?.replicas.length ?? 0, config };
    });
  }

  override async grant(rules: readonly AclRule[]): Promise<void> {
    for (const batch of batches(rules)) await this.ask((admin) => admin.createAcls({ acl: batch.map(toAcl) }));
  }

  override async revoke(rules: readonly AclRule[]): Promise<void> {
    for (const batch of batches(rules)) await this.ask((admin) => admin.deleteAcls({ filters: batch.map(toAcl) }));
  }

  override async listRules(): Promise<readonly AclRule[]> {
    const { resources } = await this.ask((admin) => admin.describeAcls(ANY_RULE));
    return inOrder(resources.flatMap(fromAcls));
  }

  override async listDenials(): Promise<readonly Denial[]> {
    const { resources } = await this.ask((admin) => admin.describeAcls(ANY_RULE));
    return resources.flatMap(denialsOf);
  }

  override async removeDenials(denials: readonly Denial[]): Promise<void> {
    if (denials.length === 0) return;
    await this.ask((admin) => admin.deleteAcls({ filters: denials.map(toDenyAcl) }));
  }

  override async listQuotas(): Promise<readonly PrincipalQuota[]> {
    const quotas = await this.quotas.list();
    return quotas.toSorted((left, right) => (left.principal < right.principal ? -1 : 1));
  }

  override setQuotas(quotas: readonly PrincipalQuota[]): Promise<void> {
    return this.quotas.set(quotas);
  }

  override async end(topic: string): Promise<LogRange> {
    const [partition] = await this.ask((admin) => admin.fetchTopicOffsets(topic));
    if (!partition) throw new LogError('NO_TOPIC', `${topic} has no partition`);
    return { start: BigInt(partition.low), end: BigInt(partition.high) };
  }

  override async close(): Promise<void> {
    this.isClosed = true;
    this.drop();
  }

  /** A topic that was just made has no leader yet, and brokers do not know of it at once. */
  private async untilShown(topic: string): Promise<void> {
    const deadlineMs = Date.now() + this.patienceMs;
    for (;;) {
      try {
        await this.ask((admin) => admin.fetchTopicMetadata({ topics: [topic] }));
        return;
      } catch (error) {
        const isEarly = error instanceof LogError && error.code === 'NO_TOPIC' && !this.isClosed;
        if (!isEarly || Date.now() >= deadlineMs) throw error;
      }
      await delay(SPREAD_MS);
    }
  }

  /**
   * A topic is shown before its leader has opened it, and sends to it are refused until then. The client is dropped after it:
   * kafkajs asks about every topic whose leader it has asked, and one that is deleted later would fail all other questions.
   */
  private async untilLed(topic: string): Promise<void> {
    await this.ask((admin) => admin.fetchTopicOffsets(topic));
    this.drop();
  }

  private async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    const deadlineMs = Date.now() + this.patienceMs;
    for (;;) {
      try {
        return await question(await this.connected());
      } catch (error) {
        this.drop();
        const failure = questionFailure(error);
        if (failure.code !== 'UNAVAILABLE' || this.isClosed || Date.now() >= deadlineMs) throw failure;
      }
      await delay(PAUSE_MS);
    }
  }

  private connected(): Promise<Admin> {
    if (this.isClosed) throw new LogError('UNAVAILABLE', 'the admin is closed');
    return (this.admin ??= this.connect());
  }

  private async connect(): Promise<Admin> {
    this.client = new KafkaClient(this.options);
    const admin = this.client.kafka.admin({ retry: { retries: 1 } });
    await admin.connect();
    return admin;
  }

  private drop(): void {
    this.admin = null;
    this.client?.cut();
    this.client = null;
  }
}

function batches(rules: readonly AclRule[]): AclRule[][] {
  const count = Math.ceil(rules.length / ACL_BATCH);
  return Array.from({ length: count }, (_, index) => rules.slice(index * ACL_BATCH, (index + 1) * ACL_BATCH));
}
