import { describe, expect, it } from '@jest/globals';
import { KeptLog } from '../../test/test-kafka.js';
import type { LogRecord } from '../log-reader.js';
import { FeedSet, backOffMs } from './feed-set.js';

const MIB = 1024 * 1024;

function aRecord(offset: bigint, size: number): LogRecord {
  return { offset, timestampMs: 1n, value: Buffer.alloc(size), headers: {} };
}

function aSet(count: number, sink = new KeptLog()): FeedSet {
  const feeds = new FeedSet(sink);
  feeds.assign(Array.from({ length: count }, (_, index) => ({ topic: `t${index}`, offset: 0n })));
  return feeds;
}

describe('the feeds of a reader', () => {
  it('are full at 16 MiB of a topic, and drained below half of that', () => {
    const feeds = aSet(1);
    for (let offset = 0n; offset < 15n; offset++) feeds.offer('t0', [aRecord(offset, MIB)]);
    expect(feeds.isFull('t0')).toBe(false);
    feeds.offer('t0', [aRecord(15n, MIB)]);
    expect(feeds.isFull('t0')).toBe(true);
    feeds.take('t0', 7);
    expect(feeds.isDrained('t0')).toBe(false);
    feeds.take('t0', 3);
    expect(feeds.isDrained('t0')).toBe(true);
  });

  it('K5 hold the most records that one produce brings, so that what stands behind them is fetched at once', () => {
    const feeds = aSet(1);
    const value = Buffer.alloc(0);
    const most = Array.from({ length: 142_000 }, (_, i) => ({
      offset: BigInt(i),
      timestampMs: 1n,
      value,
      headers: {},
    }));
    expect(feeds.offer('t0', most)).toBe(true);
    expect(feeds.isFull('t0')).toBe(false);
  });

  it('give each topic a small share once all together hold 64 MiB', () => {
    const feeds = aSet(5);
    for (let topic = 0; topic < 4; topic++) {
      for (let offset = 0n; offset < 16n; offset++) feeds.offer(`t${topic}`, [aRecord(offset, MIB)]);
    }
    feeds.offer('t4', [aRecord(0n, MIB)]);
    expect(feeds.isFull('t4')).toBe(true);
    feeds.assign([{ topic: 't4', offset: 0n }]);
    expect(feeds.isFull('t4')).toBe(false);
  });

  it('keep the position of a topic that stays', () => {
    const feeds = aSet(2);
    feeds.offer('t0', [aRecord(0n, 1)]);
    feeds.assign([
      { topic: 't0', offset: 9n },
      { topic: 't2', offset: 9n },
    ]);
    expect(feeds.get('t0')?.next).toBe(1n);
    expect(feeds.get('t1')).toBeUndefined();
    expect(feeds.get('t2')?.next).toBe(9n);
  });

  it('are due when they are not read or in trouble, and not before their time', () => {
    const feeds = aSet(2);
    const names = (nowMs: number): string[] => feeds.due(nowMs).map(([topic]) => topic);
    expect(names(0)).toEqual(['t0', 't1']);
    const feed = feeds.get('t0')!;
    feed.isReadable = true;
    feed.judge({ start: 0n, end: 0n }, 0n);
    expect(names(0)).toEqual(['t1']);
    feed.stop('DAMAGED', 'x');
    feeds.postpone(feed, 1_000);
    expect(names(1_099)).toEqual(['t1']);
    expect(names(1_100)).toEqual(['t0', 't1']);
  });

  it('are asked about again after the consumer was lost', () => {
    const feeds = aSet(1);
    const feed = feeds.get('t0')!;
    feed.isReadable = true;
    feed.judge({ start: 0n, end: 0n }, 0n);
    expect([...feeds.readable()]).toEqual(['t0']);
    feeds.distrust(500);
    expect([...feeds.readable()]).toEqual([]);
    expect(feeds.due(499)).toEqual([]);
    expect(feeds.due(500)).toHaveLength(1);
  });

  it('report trouble and its end once', () => {
    const sink = new KeptLog();
    const feeds = aSet(1, sink);
    const feed = feeds.get('t0')!;
    feeds.report();
    feeds.report();
    feed.judge({ start: 0n, end: 0n }, 0n);
    feeds.report();
    feed.judge({ start: 7n, end: 9n }, 0n);
    feeds.report();
    expect(JSON.stringify(sink.lines.at(-1)?.fields)).toBe('{"topic":"t0","kind":"expired","start":"7"}');
    expect(sink.lines.slice(0, 2).map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'the topic cannot be read'],
      ['info', 'the topic is read again'],
    ]);
  });

  it('wait twice as long each time, up to two seconds', () => {
    expect([0, 1, 2, 4, 5, 100].map(backOffMs)).toEqual([100, 200, 400, 1_600, 2_000, 2_000]);
  });
});
