import type { TopicFeed } from './topic-feed.js';

/** Topics asked about in one check; with checks every five seconds all 128 of a shard have had their turn within a minute. */
const TURN_SIZE = 12;

interface Lag {
  readonly position: bigint;
  readonly sinceMs: number;
}

/** Finds topics that do not move although there is more to read. */
export class LagWatch {
  private readonly lags = new Map<string, Lag>();
  private from = 0;

  constructor(
    private readonly stuckMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** The topics whose turn it is, another few at each call. */
  turn(topics: readonly string[]): string[] {
    const start = this.from < topics.length ? this.from : 0;
    this.from = start + TURN_SIZE;
    return topics.slice(start, this.from);
  }

  /** Notes where the topic stands. Answers true when it has not moved for too long. */
  isStuck({ topic, feed, end }: { topic: string; feed: Pick<TopicFeed, 'next'>; end: bigint }): boolean {
    const lag = this.lags.get(topic);
    if (feed.next >= end) this.lags.delete(topic);
    else if (lag?.position !== feed.next) this.lags.set(topic, { position: feed.next, sinceMs: this.now() });
    else return this.now() - lag.sinceMs >= this.stuckMs;
    return false;
  }
}
