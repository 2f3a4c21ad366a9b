import { describe, expect, it } from '@jest/globals';
import type { LogRecord } from '../log-reader.js';
import { TopicFeed } from './topic-feed.js';

function aRecord(offset: number, text = `record ${offset}`): LogRecord {
  return { offset: BigInt(offset), timestampMs: 1n, value: Buffer.from(text), headers: {} };
}

const records = (...offsets: number[]): LogRecord[] => offsets.map((offset) => aRecord(offset));
const taken = (feed: TopicFeed): number[] => feed.take(100).map(({ offset }) => Number(offset));

/** A feed in the consumer that has let the first three records through. */
function aFeedAfterThree(): TopicFeed {
  const feed = new TopicFeed(0n);
  feed.isReadable = true;
  feed.offer(records(0, 1, 2));
  feed.take(3);
  return feed;
}

describe('the feed of a topic', () => {
  it('lets each offset through once and in order', () => {
    const feed = new TopicFeed(3n);
    expect(feed.offer(records(1, 2, 3, 4))).toBe(true);
    expect(feed.offer(records(3, 4, 5))).toBe(true);
    expect(taken(feed)).toEqual([3, 4, 5]);
    expect(feed.next).toBe(6n);
    expect(feed.bytes).toBe(0);
  });

  it('stops before a gap, and keeps what came before it', () => {
    const feed = new TopicFeed(0n);
    expect(feed.offer(records(0, 1, 3))).toBe(false);
    expect(feed.state).toEqual({ kind: 'failing', reason: 'GAP', detail: 'expected offset 2, got 3' });
    expect(taken(feed)).toEqual([0, 1]);
    expect(feed.wanted).toBe(2n);
  });

  it('is over a gap when the record comes, not when the broker answers', () => {
    const feed = new TopicFeed(0n);
    feed.isReadable = true;
    feed.offer(records(1));
    expect(feed.judge({ start: 0n, end: 2n }, feed.next)).toBe(true);
    expect(feed.state.kind).toBe('failing');
    feed.offer(records(0, 1));
    expect(feed.state).toEqual({ kind: 'reading' });
  });

  it('reads the last record again after a restart, and does not deliver it again', () => {
    const feed = aFeedAfterThree();
    expect(feed.restart()).toBe(2n);
    expect(feed.offer(records(2, 3))).toBe(true);
    expect(taken(feed)).toEqual([3]);
  });

  it.each([
    ['another record stands in its place', aRecord(2, 'another')],
    ['another time stands beside it', { ...aRecord(2), timestampMs: 2n }],
  ])('delivers nothing more when after a restart %s', (_, other) => {
    const feed = aFeedAfterThree();
    feed.restart();
    expect(feed.offer([other, aRecord(3)])).toBe(false);
    expect(feed.state).toMatchObject({ kind: 'failing', reason: 'REWRITTEN' });
    expect(taken(feed)).toEqual([]);
    feed.restart();
    expect(feed.offer(records(2, 3))).toBe(true);
    expect(taken(feed)).toEqual([3]);
    expect(feed.state).toEqual({ kind: 'reading' });
  });

  it.each([
    ['is inside', { start: 0n, end: 3n }, { kind: 'reading' }],
    ['is cut below the position', { start: 0n, end: 2n }, { kind: 'truncated', end: 2n }],
    ['starts above the position', { start: 4n, end: 9n }, { kind: 'expired', start: 4n }],
  ])('shows whether the log %s', (_, range, state) => {
    const feed = aFeedAfterThree();
    expect(feed.judge(range, feed.next)).toBe(state.kind === 'reading');
    expect(feed.state).toEqual(state);
  });

  it('is not cut when records came while the broker was asked, nor when it was moved back meanwhile', () => {
    const feed = aFeedAfterThree();
    feed.offer(records(3, 4));
    expect(feed.judge({ start: 0n, end: 3n }, 3n)).toBe(true);
    feed.moveTo(1n);
    expect(feed.judge({ start: 0n, end: 3n }, 5n)).toBe(true);
  });

  it('stays truncated while the log has grown again but nobody has compared', () => {
    const feed = aFeedAfterThree();
    feed.judge({ start: 0n, end: 2n }, feed.next);
    expect(feed.judge({ start: 0n, end: 5n }, feed.next)).toBe(true);
    expect(feed.state).toEqual({ kind: 'truncated', end: 2n });
    feed.restart();
    feed.offer([aRecord(2, 'grown again')]);
    expect(feed.state).toMatchObject({ reason: 'REWRITTEN' });
  });

  it('has nothing to compare with when retention took the last record', () => {
    const feed = aFeedAfterThree();
    feed.judge({ start: 3n, end: 5n }, feed.next);
    expect(feed.restart()).toBe(3n);
  });

  it('moves anywhere, forgetting what waited', () => {
    const feed = aFeedAfterThree();
    feed.offer(records(3, 4));
    feed.moveTo(1n);
    expect(feed.count).toBe(0);
    expect(feed.bytes).toBe(0);
    expect(feed.restart()).toBe(1n);
    feed.offer(records(1));
    expect(taken(feed)).toEqual([1]);
  });

  it.each([
    ['reached too far', { start: 0n, end: 2n }],
    ['began too late', { start: 4n, end: 5n }],
  ])('says nothing of what it is moved to, where it %s before and nobody has asked since', (_, range) => {
    const feed = aFeedAfterThree();
    feed.isReadable = false;
    expect(feed.judge(range, 3n)).toBe(false);
    feed.moveTo(1n);
    expect(feed.state).toMatchObject({ kind: 'failing', reason: 'UNREACHABLE' });
    expect(feed.judge({ start: 0n, end: 2n }, 1n)).toBe(true);
    expect(feed.state).toEqual({ kind: 'reading' });
  });

  it('is missing wherever it is moved to, until the broker shows it', () => {
    const feed = new TopicFeed(3n);
    feed.fail({ kind: 'missing' });
    feed.moveTo(1n);
    expect(feed.state).toEqual({ kind: 'missing' });
  });

  it('K5 lets a run through from the expected offset on, and hands it out whole or in pieces', () => {
    const feed = new TopicFeed(4n);
    expect(feed.offer([{ ...aRecord(0, ''), count: 10 }, aRecord(10)])).toBe(true);
    expect([feed.next, feed.count]).toEqual([11n, 7]);
    expect(feed.take(2).map(({ offset }) => offset)).toEqual([4n, 5n]);
    expect(feed.takeRuns(1)).toMatchObject([{ offset: 6n, count: 4 }]);
    expect(taken(feed)).toEqual([10]);
    expect([feed.count, feed.bytes]).toEqual([0, 0]);
  });

  it('K5 compares the last record of a run after a restart, and goes on inside of one', () => {
    const feed = new TopicFeed(0n);
    feed.offer([{ ...aRecord(0, ''), count: 10 }]);
    feed.takeRuns(1);
    expect(feed.restart()).toBe(9n);
    expect(feed.offer([{ ...aRecord(5, ''), count: 10 }])).toBe(true);
    expect(feed.takeRuns(1)).toMatchObject([{ offset: 10n, count: 5 }]);
    feed.restart();
    expect(feed.offer([{ ...aRecord(10, 'x'), count: 9 }])).toBe(false);
    expect(feed.state).toMatchObject({ reason: 'REWRITTEN' });
  });

  it('hands out its queue in pieces of any size', () => {
    const feed = new TopicFeed(0n);
    feed.offer(records(...Array(10).keys()));
    expect(feed.take(3).map(({ offset }) => offset)).toEqual([0n, 1n, 2n]);
    feed.offer(records(10, 11));
    expect(feed.take(0)).toEqual([]);
    expect(taken(feed)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});
