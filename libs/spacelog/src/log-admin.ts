import type { LogRange } from './log-reader.js';
import type { TopicKind } from './topics.js';

/** What one principal may do with one topic, or with every consumer group below one prefix. */
export interface AclRule {
  /** Kafka principal without `User:`, that is holder and key of the client certificate. */
  readonly principal: string;
  readonly resource: 'topic' | 'groupPrefix';
  readonly name: string;
  readonly operation: 'READ' | 'WRITE' | 'DESCRIBE';
}

/** A rule that forbids; it wins over every rule that allows. */
export interface Denial {
  /** Kafka principal without `User:`; `*` is everybody. */
  readonly principal: string;
  readonly resource: 'topic' | 'group';
  /** Whether `name` is a whole name, where `*` is every one, or the beginning of names. */
  readonly pattern: 'literal' | 'prefixed';
  readonly name: string;
  readonly host: string;
  /** Number of the operation in the Kafka protocol. */
  readonly operation: number;
}

/** What the broker lets one principal use; null where it sets no limit. */
export interface PrincipalQuota {
  readonly principal: string;
  /** Bytes a second that it may append. */
  readonly bytesPerSecond: number | null;
  /** Share of one thread of the broker that its requests may take, in per cent. */
  readonly requestPercentage: number | null;
}

/** A topic as the broker holds it. */
export interface TopicDescription {
  readonly topic: string;
  readonly partitions: number;
  readonly replication: number;
  readonly config: ReadonlyMap<string, string>;
}

/** Creates and looks at topics and access rules. Every call tries again for some seconds while a broker is still starting. */
export abstract class LogAdmin {
  /**
   * Creates the topic with the settings of docs/protocol.md, Topics, and waits until its leader serves it. Answers false when it
   * already exists, with whatever settings.
   *
   * @throws LogError `FORBIDDEN`, `UNAVAILABLE`
   */
  abstract createTopic(topic: string, kind: TopicKind, options: { replication: number }): Promise<boolean>;

  /** Lists the names of the topics that this principal may describe, sorted. */
  abstract listTopics(): Promise<readonly string[]>;

  /** Describes a topic. @throws LogError `NO_TOPIC`, `FORBIDDEN`, `UNAVAILABLE` */
  abstract describeTopic(topic: string): Promise<TopicDescription>;

  /** Adds rules; those that exist stay. */
  abstract grant(rules: readonly AclRule[]): Promise<void>;

  /** Removes exactly these rules; those that do not exist are passed over. */
  abstract revoke(rules: readonly AclRule[]): Promise<void>;

  /** Lists the rules of the two kinds above, in a stable order. */
  abstract listRules(): Promise<readonly AclRule[]>;

  /** Lists the rules about topics and groups that forbid. @throws LogError `FORBIDDEN`, `UNAVAILABLE` */
  abstract listDenials(): Promise<readonly Denial[]>;

  /** Removes exactly these; those that do not exist are passed over. @throws LogError `FORBIDDEN`, `UNAVAILABLE` */
  abstract removeDenials(denials: readonly Denial[]): Promise<void>;

  /** Lists the quotas that are set for single principals, in a stable order. @throws LogError `FORBIDDEN`, `UNAVAILABLE` */
  abstract listQuotas(): Promise<readonly PrincipalQuota[]>;

  /** Sets quotas of principals; those of others stay. @throws LogError `FORBIDDEN`, `UNAVAILABLE` */
  abstract setQuotas(quotas: readonly PrincipalQuota[]): Promise<void>;

  /** Tells which offsets the topic holds. @throws LogError `NO_TOPIC`, `FORBIDDEN`, `UNAVAILABLE` */
  abstract end(topic: string): Promise<LogRange>;

  abstract close(): Promise<void>;
}
