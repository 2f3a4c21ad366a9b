import { inOrder, ruleKey } from '../acl-rules.js';
import { LogAdmin } from '../log-admin.js';
import type { AclRule, Denial, PrincipalQuota, TopicDescription } from '../log-admin.js';
import { LogError } from '../log-error.js';
import type { LogRange } from '../log-reader.js';
import { parseTopic, requireKind } from '../topics.js';
import type { TopicKind } from '../topics.js';
import type { MemoryTopic } from './memory-topic.js';

/** What an admin asks of the log it belongs to. */
export interface MemoryBroker {
  readonly topics: ReadonlyMap<string, MemoryTopic>;
  /** Kept by the log, so that every admin sees the same rules. */
  readonly rules: Map<string, AclRule>;
  readonly quotas: Map<string, PrincipalQuota>;
  readonly denials: Set<Denial>;
  create(topic: string, replication: number): boolean;
  requireUp(): void;
}

/** Administers the log in memory. */
export class MemoryLogAdmin extends LogAdmin {
  constructor(private readonly broker: MemoryBroker) {
    super();
  }

  override async createTopic(
    topic: string,
    kind: TopicKind,
    { replication }: { replication: number },
  ): Promise<boolean> {
    requireKind(topic, kind);
    this.broker.requireUp();
    return this.broker.create(topic, replication);
  }

  override async listTopics(): Promise<readonly string[]> {
    this.broker.requireUp();
    return [...this.broker.topics.keys()].filter((name) => parseTopic(name) !== null).sort();
  }

  override async describeTopic(topic: string): Promise<TopicDescription> {
    return this.require(topic).describe();
  }

  override async grant(rules: readonly AclRule[]): Promise<void> {
    this.broker.requireUp();
    for (const rule of rules) this.broker.rules.set(ruleKey(rule), rule);
  }

  override async revoke(rules: readonly AclRule[]): Promise<void> {
    this.broker.requireUp();
    for (const rule of rules) this.broker.rules.delete(ruleKey(rule));
  }

  override async listRules(): Promise<readonly AclRule[]> {
    this.broker.requireUp();
    return inOrder([...this.broker.rules.values()]);
  }

  /** Nobody forbids anything here but a test, by `deny` of the log. */
  override async listDenials(): Promise<readonly Denial[]> {
    this.broker.requireUp();
    return [...this.broker.denials];
  }

  override async removeDenials(denials: readonly Denial[]): Promise<void> {
    this.broker.requireUp();
    for (const denial of denials) this.broker.denials.delete(denial);
  }

  override async listQuotas(): Promise<readonly PrincipalQuota[]> {
    this.broker.requireUp();
    return [...this.broker.quotas.values()].sort((left, right) => (left.principal < right.principal ? -1 : 1));
  }

  override async setQuotas(quotas: readonly PrincipalQuota[]): Promise<void> {
    this.broker.requireUp();
    for (const quota of quotas) this.broker.quotas.set(quota.principal, quota);
  }

  override async end(topic: string): Promise<LogRange> {
    return this.require(topic).range;
  }

  override async close(): Promise<void> {}

  private require(name: string): MemoryTopic {
    this.broker.requireUp();
    const topic = this.broker.topics.get(name);
    if (!topic) throw new LogError('NO_TOPIC', `there is no topic ${name}`);
    return topic;
  }
}
