import type { Admin } from 'kafkajs';
import { LogError } from '../log-error.js';
import type { LogRange } from '../log-reader.js';
import { KafkaClient } from './kafka-client.js';
import { questionFailure, wasAnswered } from './kafka-errors.js';
import type { KafkaOptions } from './kafka-options.js';

/** What the broker says of one topic. `unreachable` means that no broker answered at all. */
export type ProbeAnswer =
  | { readonly kind: 'range'; readonly range: LogRange }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' | 'troubled' | 'unreachable'; readonly detail: string };

/** A broker that takes longer for a question of a few bytes counts as not reached. */
const ANSWER_MS = 5_000;

/**
 * Asks brokers about topics one by one. A client of kafkajs that met a topic in trouble asks about it for ever after and then
 * fails for every topic, so a failed client is replaced, and a failure counts only when a new client meets it.
 */
export class TopicProbe {
  private client: KafkaClient | null = null;
  private admin: Promise<Admin> | null = null;
  private isFresh = true;
  private isClosed = false;

  constructor(private readonly options: KafkaOptions) {}

  /** Tells which offsets the topic holds, or why that cannot be told. */
  async probe(topic: string): Promise<ProbeAnswer> {
    try {
      return { kind: 'range', range: await this.range(topic) };
    } catch (error) {
      const failure = questionFailure(error);
      if (failure.code === 'NO_TOPIC') return { kind: 'missing' };
      if (failure.code === 'FORBIDDEN') return { kind: 'forbidden', detail: failure.message };
      const isOfTopic = error instanceof LogError || wasAnswered(error);
      return { kind: isOfTopic ? 'troubled' : 'unreachable', detail: failure.message };
    }
  }

  /** Fails what is being asked, and whatever is asked from now on. */
  close(): void {
    this.isClosed = true;
    this.renew();
  }

  /** Gives up connections that may lead nowhere; what is being asked is asked again on new ones. */
  renew(): void {
    this.admin = null;
    this.client?.cut();
    this.client = null;
  }

  private async range(topic: string): Promise<LogRange> {
    const wasFresh = this.isFresh;
    try {
      return await this.ask(topic);
    } catch (error) {
      this.renew();
      this.isFresh = true;
      if (wasFresh || this.isClosed) throw error;
    }
    return this.range(topic);
  }

  private async ask(topic: string): Promise<LogRange> {
    const admin = await (this.admin ??= this.connect());
    const [partition, ...more] = await admin.fetchTopicOffsets(topic);
    if (partition === undefined || more.length > 0) {
      throw new LogError('UNAVAILABLE', `a topic of a space has one partition, ${topic} has ${more.length + 1}`);
    }
    this.isFresh = false;
    return { start: BigInt(partition.low), end: BigInt(partition.high) };
  }

  private async connect(): Promise<Admin> {
    if (this.isClosed) throw new Error('the reader is closed');
    this.client = new KafkaClient(this.options, ANSWER_MS);
    const admin = this.client.kafka.admin({ retry: { retries: 0 } });
    await admin.connect();
    return admin;
  }
}
