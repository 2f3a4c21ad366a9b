import { requireReadable } from '../log-reader.js';
import type { LogRecord, TopicOffset, TopicState } from '../log-reader.js';
import type { LogRun } from '../log-run.js';
import type { LogSink } from '../log-sink.js';
import { NOT_ASKED, TopicFeed } from './topic-feed.js';

const RETRY_MS = { first: 100, most: 2_000 };

/** A topic rests at `most` bytes that wait, or at `share` once all topics together hold `total`, until it is below half of that. */
const WAITING_BYTES = { most: 16 * 1024 * 1024, share: 512 * 1024, total: 64 * 1024 * 1024 };

/** The feeds of the topics of one reader, and what they may hold together. */
export class FeedSet {
  private readonly feeds = new Map<string, TopicFeed>();
  private readonly reported = new Map<string, TopicState['kind']>();
  private bytes = 0;

  constructor(private readonly sink: LogSink) {}

  /** Keeps the feeds of topics that stay, drops those that go, makes new ones. @throws RangeError */
  assign(topics: readonly TopicOffset[]): void {
    requireReadable(topics);
    const wanted = new Map(topics.map(({ topic, offset }) => [topic, offset]));
    for (const topic of this.feeds.keys()) if (!wanted.has(topic)) this.drop(topic);
    for (const [topic, offset] of wanted) {
      if (this.feeds.has(topic)) continue;
      const feed = new TopicFeed(offset);
      feed.fail(NOT_ASKED);
      this.feeds.set(topic, feed);
    }
  }

  get(topic: string): TopicFeed | undefined {
    return this.feeds.get(topic);
  }

  readable(): Set<string> {
    return new Set(this.entries().flatMap(([topic, feed]) => (feed.isReadable ? [topic] : [])));
  }

  /** Topics that are not read or in trouble, and whose time to be tried again has come. */
  due(nowMs: number): [string, TopicFeed][] {
    return this.entries().filter(
      ([, feed]) => feed.retryAtMs <= nowMs && !(feed.isReadable && feed.state.kind === 'reading'),
    );
  }

  /** Offers records to a topic's feed; see TopicFeed.offer. */
  offer(topic: string, records: readonly LogRun[]): boolean {
    return this.counted(topic, (feed) => feed.offer(records)) ?? false;
  }

  take(topic: string, max: number): readonly LogRecord[] {
    return this.counted(topic, (feed) => feed.take(max)) ?? [];
  }

  takeRuns(topic: string, max: number): readonly LogRun[] {
    return this.counted(topic, (feed) => feed.takeRuns(max)) ?? [];
  }

  moveTo(topic: string, offset: bigint): void {
    this.counted(topic, (feed) => feed.moveTo(offset));
  }

  /** Tells whether the topic holds so much that no more should come. */
  isFull(topic: string): boolean {
    return this.bytesOf(topic) >= this.limit();
  }

  /** Tells whether a topic that rested may go on. */
  isDrained(topic: string): boolean {
    return this.bytesOf(topic) * 2 < this.limit();
  }

  /** Puts the next try of the topic off, for longer each time. */
  postpone(feed: TopicFeed, nowMs: number): void {
    feed.retryAtMs = nowMs + backOffMs(feed.attempts);
    feed.attempts += 1;
  }

  /** Forgets which topics can be read: each is asked about again before the next consumer. */
  distrust(retryAtMs: number): void {
    for (const feed of this.feeds.values()) {
      feed.isReadable = false;
      feed.retryAtMs = retryAtMs;
    }
  }

  /** Reports every topic whose state is another one than at the last call. */
  report(): void {
    for (const [topic, { state }] of this.feeds) {
      const before = this.reported.get(topic) ?? 'reading';
      this.reported.set(topic, state.kind);
      if (before === state.kind) continue;
      if (state.kind === 'reading') this.sink.info({ topic }, 'the topic is read again');
      else this.sink.warn({ topic, ...fieldsOf(state) }, 'the topic cannot be read');
    }
  }

  private entries(): [string, TopicFeed][] {
    return [...this.feeds];
  }

  private drop(topic: string): void {
    this.bytes -= this.bytesOf(topic);
    this.feeds.delete(topic);
    this.reported.delete(topic);
  }

  private counted<T>(topic: string, change: (feed: TopicFeed) => T): T | undefined {
    const feed = this.feeds.get(topic);
    if (feed === undefined) return undefined;
    const before = feed.bytes;
    const result = change(feed);
    this.bytes += feed.bytes - before;
    return result;
  }

  private bytesOf(topic: string): number {
    return this.feeds.get(topic)?.bytes ?? 0;
  }

  private limit(): number {
    return this.bytes >= WAITING_BYTES.total ? WAITING_BYTES.share : WAITING_BYTES.most;
  }
}

/** Doubles from a tenth of a second to five seconds. */
export function backOffMs(attempts: number): number {
  return Math.min(RETRY_MS.first * 2 ** Math.min(attempts, 10), RETRY_MS.most);
}

/** A state for the log, where offsets are text. */
function fieldsOf(state: TopicState): object {
  if (state.kind === 'truncated') return { kind: state.kind, end: state.end.toString() };
  if (state.kind === 'expired') return { kind: state.kind, start: state.start.toString() };
  return state;
}
