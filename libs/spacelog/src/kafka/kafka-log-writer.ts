import { setTimeout as delay } from 'node:timers/promises';
import type { Message, Producer, RecordMetadata } from 'kafkajs';
import { LogError } from '../log-error.js';
import { LogWriter, requireSendable } from '../log-writer.js';
import type { LogValue } from '../log-writer.js';
import { KafkaClient } from './kafka-client.js';
import { questionFailure, sendFailure } from './kafka-errors.js';
import type { KafkaOptions } from './kafka-options.js';

/** A connected producer, and whether it has served a send; a stale one may fail for reasons of another topic. */
interface Session {
  readonly client: KafkaClient;
  readonly producer: Producer;
  isUsed: boolean;
}

/** How long a send may take; the broker gives up earlier, so that its own answer comes first. */
export interface WriterTimes {
  readonly answerMs: number;
  readonly replicationMs: number;
}

const TIMES: WriterTimes = { answerMs: 15_000, replicationMs: 10_000 };
const CLOSE_MS = 2_000;

/**
 * Appends through a plain kafkajs producer: not idempotent, no retries of its own, partition 0, acknowledged by all in-sync replicas.
 * An idempotent producer would add nothing, readers remove doubles, and that of kafkajs can lose an acknowledged record on a retry.
 *
 * After any failure but `TOO_LARGE` the producer is dropped with its connections and the next send makes a new one.
 */
export class KafkaLogWriter extends LogWriter {
  private session: Session | null = null;
  /** Settles with the newest send; the next one starts from it. */
  private turn: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly options: KafkaOptions,
    private readonly times: WriterTimes = TIMES,
  ) {
    super();
  }

  override async append(topic: string, values: readonly LogValue[]): Promise<readonly bigint[]> {
    requireSendable(values);
    if (values.length === 0) return [];
    const send = this.turn.then(() => this.sendOrRenew(topic, values));
    this.turn = send.catch(() => undefined);
    return send;
  }

  override async close(): Promise<void> {
    this.isClosed = true;
    await this.turn;
    const session = this.session;
    this.session = null;
    if (session === null) return;
    await Promise.race([session.producer.disconnect().catch(() => undefined), delay(CLOSE_MS, null, { ref: false })]);
    session.client.cut();
  }

  /**
   * kafkajs asks about every topic that a producer has served, and one that is gone then fails the sends to all others.
   * So where nothing was written, a producer that served before gives way to a new one, once.
   */
  private async sendOrRenew(topic: string, values: readonly LogValue[]): Promise<bigint[]> {
    const isUsed = this.session?.isUsed ?? false;
    try {
      return await this.send(topic, values);
    } catch (error) {
      const mayRenew =
        isUsed && error instanceof LogError && error.code !== 'OUTCOME_UNKNOWN' && error.code !== 'TOO_LARGE';
      if (!mayRenew) throw error;
      return this.send(topic, values);
    }
  }

  private async send(topic: string, values: readonly LogValue[]): Promise<bigint[]> {
    const session = (this.session ??= await this.connect());
    try {
      const answer = await within(this.times.answerMs, this.produce(session, topic, values));
      session.isUsed = true;
      return offsetsOf(answer, values.length);
    } catch (error) {
      const failure = error instanceof LogError ? error : sendFailure(error);
      if (failure.code !== 'TOO_LARGE') this.drop(session);
      throw failure;
    }
  }

  private produce(session: Session, topic: string, values: readonly LogValue[]): Promise<RecordMetadata[]> {
    return session.producer.send({
      topic,
      acks: -1,
      timeout: this.times.replicationMs,
      messages: values.map(toMessage),
    });
  }

  private async connect(): Promise<Session> {
    if (this.isClosed) throw new LogError('UNAVAILABLE', 'the writer is closed');
    const client = new KafkaClient(this.options);
    const producer = client.kafka.producer({
      idempotent: false,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: () => () => 0,
      retry: { retries: 0 },
    });
    try {
      await within(this.times.answerMs, producer.connect());
    } catch (error) {
      client.cut();
      throw questionFailure(error);
    }
    return { client, producer, isUsed: false };
  }

  private drop(session: Session): void {
    this.session = null;
    session.producer.disconnect().catch(() => undefined);
    session.client.cut();
  }
}

function toMessage({ value, headers }: LogValue): Message {
  return {
    partition: 0,
    value: Buffer.from(value.buffer, value.byteOffset, value.byteLength),
    headers: { ...headers },
  };
}

function offsetsOf(answer: readonly RecordMetadata[], count: number): bigint[] {
  const [metadata] = answer;
  const base = metadata?.baseOffset === undefined ? -1n : BigInt(metadata.baseOffset);
  if (answer.length !== 1 || base < 0n)
    throw new LogError('OUTCOME_UNKNOWN', 'the broker acknowledged without an offset');
  return Array.from({ length: count }, (_, index) => base + BigInt(index));
}

/** Waits so long and no longer. @throws LogError `OUTCOME_UNKNOWN` */
async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = delay(limitMs, null, { signal: ended.signal }).then(() => {
    throw new LogError('OUTCOME_UNKNOWN', `no answer within ${limitMs} ms`);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    ended.abort();
    late.catch(() => undefined);
    answer.catch(() => undefined);
  }
}
