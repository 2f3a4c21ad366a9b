import type { Admin } from 'kafkajs';
import { LogError } from '../log-error.js';
import type { LogRange, TopicState } from '../log-reader.js';
import { KafkaClient } from './kafka-client.js';
import { questionFailure, wasAnswered } from './kafka-errors.js';
import type { KafkaOptions } from './kafka-options.js';

/** What the broker says of one topic. `unreachable` means that no broker answered at all. */
export type ProbeAnswer =
  | { readonly kind: 'range'; readonly range: LogRange }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' | 'troubled' | 'unreachable'; readonly detail: string };

/** What an answer without a range means for who reads the topic. */
export function stateOf(answer: Exclude<ProbeAnswer, { kind: 'range' }>): TopicState {
  if (answer.kind === 'missing') return { kind: 'missing' };
  return { kind: 'failing', reason: answer.kind === 'forbidden' ? 'FORBIDDEN' : 'UNREACHABLE', detail: answer.detail };
}

/** The broker shows no such topic: it said so of this topic alone, so the client that asked is as good as before. */
class NotShown extends Error {
  constructor(override readonly cause: unknown) {
    super('the topic is not shown');
  }
}

/** A broker that takes longer for a question of a few bytes counts as not reached. */
const ANSWER_MS = 5_000;

/**
 * Asks brokers about topics one by one, whoever asks: a client that fails is given up, and with it whatever else it was asked. A
 * client of kafkajs that met a topic in trouble asks about it for ever after and then fails for every topic, so a failed client is
 * replaced, and a failure counts only when a new client meets it. That a topic is missing or forbidden is an answer, no failure.
 */
export class TopicProbe {
  private client: KafkaClient | null = null;
  private admin: Promise<Admin> | null = null;
  private isFresh = true;
  private isClosed = false;
  /** Settles with the newest question; the next one begins then. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: KafkaOptions) {}

  /** Tells which offsets the topic holds, or why that cannot be told. */
  probe(topic: string): Promise<ProbeAnswer> {
    const answer = this.turn.then(() => this.answer(topic));
    this.turn = answer;
    return answer;
  }

  /** Fails what is being asked, and whatever is asked from now on. */
  close(): void {
    this.isClosed = true;
    this.drop();
  }

  /** Gives up connections that may lead nowhere; what is being asked is asked again on new ones. */
  renew(): void {
    this.isFresh = false;
    this.drop();
  }

  private async answer(topic: string): Promise<ProbeAnswer> {
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

  private drop(): void {
    this.admin = null;
    this.client?.cut();
    this.client = null;
  }

  private async range(topic: string): Promise<LogRange> {
    try {
      return await this.ask(topic);
    } catch (error) {
      if (error instanceof NotShown) throw error.cause;
      const wasFresh = this.isFresh;
      this.drop();
      this.isFresh = true;
      if (wasFresh || this.isClosed) throw error;
    }
    return this.range(topic);
  }

  private async ask(topic: string): Promise<LogRange> {
    const admin = await (this.admin ??= this.connect());
    await requireShown(admin, topic);
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

/** Asks about one topic and no other, which leaves no trace in the client. @throws NotShown */
async function requireShown(admin: Admin, topic: string): Promise<void> {
  try {
    await admin.fetchTopicMetadata({ topics: [topic] });
  } catch (error) {
    const { code } = questionFailure(error);
    throw code === 'NO_TOPIC' || code === 'FORBIDDEN' ? new NotShown(error) : error;
  }
}
