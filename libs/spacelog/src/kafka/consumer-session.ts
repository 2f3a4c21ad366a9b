import { setTimeout as delay } from 'node:timers/promises';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { Pace } from '#libs/work';
import { MAX_READER_TOPICS, type TopicOffset } from '../log-reader.js';
import { countOf, endOf, type LogRun } from '../log-run.js';
import { carriedBy } from './carried-records.js';
import { KafkaClient } from './kafka-client.js';
import type { KafkaOptions } from './kafka-options.js';
import { fromRecord } from './refused-read.js';
import type { RefusedRead } from './refused-read.js';

/** What a session asks of its reader; all of it is called inside the driver, so none of it may throw or wait. */
export interface SessionOwner {
  /** The offset to fetch the topic from, asked at each join of the group. */
  startOf(topic: string): bigint;
  /** Takes records. Answers false when nothing more of the topic may come: it is paused then. */
  deliver(topic: string, records: readonly LogRun[]): boolean;
  /** Takes note why the topic cannot be read on; it is paused then. */
  refuse(topic: string, refusal: RefusedRead): void;
  /** The session fetches: it is in its group and may read. */
  fetched(): void;
  /** The session is over; it never restarts by itself. */
  crashed(error: Error): void;
}

const MAX_BYTES_PER_TOPIC = 256 * 1024;
/** Room for a full share of every topic of a shard: with less, brokers fill the first ones asked for and starve the others. */
const MAX_BYTES = 128 * MAX_BYTES_PER_TOPIC;
/** How long a fetch waits for news: with FETCH_EVERY_MS the longest until a pause, a resume or a seek acts. */
const MAX_WAIT_MS = 200;
/** Fetches in a row of a reader that has caught up, and how often it fetches then: records that come one by one share a fetch. */
const BURST = 10;
const FETCH_EVERY_MS = 40;
/** What comes by the thousand is small: each record holds the next fetch up by so long, so that what a member floods with shares chunks. */
const EACH_RECORD_MS = 1;
const MOST_PAUSE_MS = 250;
const ANSWER_MS = 10_000;
const START_MS = 10_000;
const STOP_MS = 3_000;

/**
 * One life of a kafkajs consumer, alone in its group, over topics that were probed before. It ends by `stop` or by a crash.
 * Committed offsets are for people: at each join every topic is sought to where the reader stands.
 */
export class ConsumerSession {
  /** When the driver last showed life. */
  lastSignMs = Date.now();
  private readonly client: KafkaClient;
  private readonly consumer: Consumer;
  private isRunning = false;
  private isOver = false;
  private readonly paused = new Set<string>();
  private readonly pace = new Pace(BURST, FETCH_EVERY_MS);
  private isFetchNew = false;
  /** Records that came with the last fetch. */
  private taken = 0;
  private isBehind = false;
  private nextFetchMs = 0;
  private endWaiting = (): void => undefined;
  private readonly over = new Promise<void>((resolve) => {
    this.endWaiting = resolve;
  });

  constructor(
    options: KafkaOptions,
    readonly groupId: string,
    readonly topics: ReadonlySet<string>,
    private readonly owner: SessionOwner,
  ) {
    this.client = new KafkaClient(options, ANSWER_MS);
    this.consumer = this.client.kafka.consumer({
      groupId,
      allowAutoTopicCreation: false,
      sessionTimeout: 10_000,
      heartbeatInterval: 2_000,
      rebalanceTimeout: 20_000,
      maxBytesPerPartition: MAX_BYTES_PER_TOPIC,
      maxBytes: MAX_BYTES,
      maxWaitTimeInMs: MAX_WAIT_MS,
      retry: { initialRetryTime: 100, maxRetryTime: 500, retries: 2, restartOnFailure: async () => false },
    });
  }

  /** Starts, and waits until the group is joined or the session over, at most ten seconds. */
  async start(): Promise<void> {
    this.listen();
    const running = this.run().catch((error: unknown) => this.crash(error));
    await Promise.race([running, this.over, delay(START_MS, null, { ref: false })]);
  }

  /** Answers whether the group was left in order; if not, its id must not be used again soon. */
  async stop(): Promise<boolean> {
    this.end();
    const left = this.consumer.disconnect().then(
      () => true,
      () => false,
    );
    const isLeft = await Promise.race([left, delay(STOP_MS, false, { ref: false })]);
    this.client.cut();
    return isLeft;
  }

  pause(topic: string): void {
    this.paused.add(topic);
    if (this.isRunning) this.consumer.pause([{ topic }]);
  }

  resume(topic: string): void {
    if (!this.paused.delete(topic)) return;
    if (this.isRunning) this.consumer.resume([{ topic }]);
  }

  seek({ topic, offset }: TopicOffset): void {
    if (this.isRunning) this.consumer.seek({ topic, partition: 0, offset: offset.toString() });
  }

  async commit(offsets: readonly TopicOffset[]): Promise<void> {
    if (!this.isRunning) return;
    await this.consumer.commitOffsets(
      offsets.map(({ topic, offset }) => ({ topic, partition: 0, offset: offset.toString() })),
    );
  }

  private async run(): Promise<void> {
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...this.topics], fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      // All topics of one fetch at once: none waits for the pace of another.
      partitionsConsumedConcurrently: MAX_READER_TOPICS,
      eachBatch: async (payload) => {
        this.eachBatch(payload);
        await this.fetchPaused();
      },
    });
  }

  private listen(): void {
    const { GROUP_JOIN, FETCH, CRASH } = this.consumer.events;
    this.consumer.on(GROUP_JOIN, () => this.joined());
    this.consumer.on(FETCH, () => this.fetched());
    this.consumer.on(CRASH, ({ payload }) => this.crash(payload.error));
  }

  /** Runs between the join and the first fetch after it. */
  private joined(): void {
    if (this.isOver) return;
    this.isRunning = true;
    this.showLife();
    for (const topic of this.topics) this.seek({ topic, offset: this.owner.startOf(topic) });
    for (const topic of this.paused) this.consumer.pause([{ topic }]);
  }

  private fetched(): void {
    if (this.isOver) return;
    this.showLife();
    this.isFetchNew = true;
    this.isBehind = false;
    this.taken = 0;
    this.owner.fetched();
  }

  /**
   * The driver fetches again when all that came with a fetch is done. Where the broker has more already nothing is gained by
   * waiting; fetches from several brokers share the pace.
   */
  private async fetchPaused(): Promise<void> {
    await Promise.resolve(); // All topics of the fetch have been handed over then.
    const nowMs = performance.now();
    if (this.isFetchNew && !this.isBehind && nowMs >= this.nextFetchMs)
      this.nextFetchMs = nowMs + this.pace.take(nowMs, lastsMs(this.taken));
    this.isFetchNew = false;
    if (this.isBehind || this.isOver || this.nextFetchMs <= nowMs) return;
    await delay(this.nextFetchMs - nowMs);
  }

  private eachBatch(payload: EachBatchPayload): void {
    if (this.isOver || !payload.isRunning() || payload.isStale()) return;
    this.showLife();
    const { topic, messages } = payload.batch;
    if (Number(payload.batch.offsetLag()) > 0) this.isBehind = true;
    const newest = messages.at(-1);
    const refusal = newest ? fromRecord(newest) : null;
    const records = messages.flatMap(carriedBy);
    for (const run of records) this.taken += countOf(run);

    const mayGoOn = this.owner.deliver(topic, records);
    const last = records.at(-1);
    if (last) payload.resolveOffset((endOf(last) - 1n).toString());
    if (refusal && mayGoOn) this.owner.refuse(topic, refusal);
    if (refusal || !mayGoOn) this.pause(topic);
  }

  private crash(error: unknown): void {
    if (this.isOver) return;
    this.end();
    this.owner.crashed(error instanceof Error ? error : new Error(String(error)));
  }

  private end(): void {
    this.isOver = true;
    this.isRunning = false;
    this.endWaiting();
  }

  private showLife(): void {
    this.lastSignMs = Date.now();
  }
}

function lastsMs(records: number): number {
  return Math.min(MOST_PAUSE_MS, Math.max(FETCH_EVERY_MS, records * EACH_RECORD_MS));
}
