import type { AclRule, Denial, LogAdmin, PrincipalQuota } from '../log-admin.js';
import { LogError } from '../log-error.js';
import type { LogReader } from '../log-reader.js';
import type { LogValue, LogWriter } from '../log-writer.js';
import { SpaceLog } from '../space-log.js';
import { topicConfig } from '../topic-config.js';
import { MemoryLogAdmin } from './memory-log-admin.js';
import { MemoryLogReader } from './memory-log-reader.js';
import { MemoryLogWriter } from './memory-log-writer.js';
import { MemoryTopic } from './memory-topic.js';

/**
 * What the next append does instead of succeeding: the outcome is unknown although it was written, or was lost;
 * it is written twice; nothing is written because no broker answers.
 */
export type AppendFault = 'UNKNOWN_WRITTEN' | 'UNKNOWN_LOST' | 'DUPLICATED' | 'UNAVAILABLE';

/** The limit of `max.message.bytes` and what a record batch costs beside its records. */
const MAX_BATCH_BYTES = 1024 * 1024;
const BATCH_OVERHEAD_BYTES = 70;

/**
 * The log in memory, for simulation: same ports, no timers, no chance. Records wait to be taken as soon as they are appended,
 * and listeners are called inside the append. Access rules are kept and not enforced.
 */
export class MemoryLog extends SpaceLog {
  private readonly topics = new Map<string, MemoryTopic>();
  private readonly readers = new Set<MemoryLogReader>();
  private readonly rules = new Map<string, AclRule>();
  private readonly denials = new Set<Denial>();
  private readonly quotas = new Map<string, PrincipalQuota>();
  private readonly faults: AppendFault[] = [];
  private isUp = true;
  private stamps: (nowMs: bigint) => bigint = (nowMs) => nowMs;

  /** @param now LogAppendTime of each record, in milliseconds since 1970 */
  constructor(private readonly now: () => bigint) {
    super();
  }

  override writer(): LogWriter {
    return new MemoryLogWriter((topic, values) => this.append(topic, values));
  }

  override reader(groupId: string): LogReader {
    if (groupId === '') throw new RangeError('a reader has a group id');
    const reader = new MemoryLogReader({
      find: (topic) => this.topics.get(topic),
      isUp: () => this.isUp,
      closed: () => this.readers.delete(reader),
    });
    this.readers.add(reader);
    return reader;
  }

  /** Adds a rule that forbids, as somebody else at the broker would. */
  deny(denial: Denial): void {
    this.denials.add(denial);
  }

  override admin(): LogAdmin {
    return new MemoryLogAdmin({
      topics: this.topics,
      rules: this.rules,
      quotas: this.quotas,
      denials: this.denials,
      create: (topic, replication) => this.create(topic, replication),
      requireUp: () => this.requireUp(),
    });
  }

  /** Makes the next append by any writer go wrong; several wait in a queue. */
  failNextAppend(fault: AppendFault): void {
    this.faults.push(fault);
  }

  /** Nothing answers until `up`: appends and questions throw `UNAVAILABLE`, readers get nothing. */
  down(): void {
    this.isUp = false;
  }

  /** Everything answers again, and readers compare what they have with what is there, as after a new connection. */
  up(): void {
    this.isUp = true;
    for (const [name, topic] of this.topics) {
      topic.generation += 1;
      this.announce(name);
    }
  }

  /** Holds back, from every reader, the records of the topic from `offset` on, until `release`. */
  hold(topic: string, offset: bigint): void {
    this.require(topic).heldFrom = offset;
  }

  release(topic: string): void {
    this.require(topic).heldFrom = null;
    this.announce(topic);
  }

  /** How many records the topic ever held. */
  sizeOf(topic: string): number {
    return Number(this.require(topic).range.end);
  }

  /** Replaces the bytes of a stored record, as an operator could. */
  tamper(topic: string, offset: bigint, change: (value: Uint8Array) => Uint8Array): void {
    this.require(topic).replace(offset, change);
  }

  /** Cuts the tail off: the log ends at `end` and the next append takes that offset. */
  truncate(topic: string, end: bigint): void {
    this.require(topic).truncate(end);
  }

  /** Drops the records below `start`, as retention does. */
  expire(topic: string, start: bigint): void {
    this.require(topic).expire(start);
  }

  /** Makes the stamps of whatever is appended from now on of the time, as a broker does whose clock is wrong. */
  stamp(stamps: (nowMs: bigint) => bigint): void {
    this.stamps = stamps;
  }

  /** Takes the topic away. Answers how to put it back as it was, also over another of its name. */
  remove(topic: string): () => void {
    const putBack = this.keep(topic);
    this.topics.delete(topic);
    return putBack;
  }

  /** Answers how to put the topic back as it is now, whatever was done to it since. */
  keep(topic: string): () => void {
    const kept = this.require(topic).copy();
    return () => {
      this.topics.set(topic, kept.copy());
      this.announce(topic);
    };
  }

  /** Lets each of the two topics hold what the other held. */
  swap(one: string, other: string): void {
    const [left, right] = [this.require(one).copy(), this.require(other).copy()];
    this.topics.set(one, right).set(other, left);
  }

  private append(name: string, values: readonly LogValue[]): readonly bigint[] {
    this.requireUp();
    const fault = this.faults.shift();
    if (fault === 'UNAVAILABLE') throw new LogError('UNAVAILABLE', 'a fault was asked for');
    if (fault === 'UNKNOWN_LOST') throw new LogError('OUTCOME_UNKNOWN', 'a fault was asked for');

    const topic = this.require(name);
    requireFits(values);
    const write = (): bigint[] =>
      values.map(({ value, headers }) =>
        topic.append({ timestampMs: this.stamps(this.now()), value: Uint8Array.from(value), headers: { ...headers } }),
      );
    const offsets = write();
    if (fault === 'DUPLICATED') write();
    this.announce(name);
    if (fault === 'UNKNOWN_WRITTEN') throw new LogError('OUTCOME_UNKNOWN', 'a fault was asked for');
    return offsets;
  }

  private announce(topic: string): void {
    for (const reader of this.readers) reader.announce(topic);
  }

  private create(name: string, replication: number): boolean {
    if (this.topics.has(name)) return false;
    this.topics.set(name, new MemoryTopic(name, replication, topicConfig(replication)));
    return true;
  }

  private require(name: string): MemoryTopic {
    const topic = this.topics.get(name);
    if (!topic) throw new LogError('NO_TOPIC', `there is no topic ${name}`);
    return topic;
  }

  private requireUp(): void {
    if (!this.isUp) throw new LogError('UNAVAILABLE', 'the log is down');
  }
}

function requireFits(values: readonly LogValue[]): void {
  const bytes = values.reduce((sum, { value }) => sum + value.length, BATCH_OVERHEAD_BYTES);
  if (bytes > MAX_BATCH_BYTES)
    throw new LogError('TOO_LARGE', `a batch has at most ${MAX_BATCH_BYTES} bytes, got ${bytes}`);
}
