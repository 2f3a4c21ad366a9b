import { describe, expect, it } from '@jest/globals';
import { LagWatch } from './lag-watch.js';

describe('the watch on lag', () => {
  it('finds a topic that does not move although there is more', () => {
    let nowMs = 0;
    const watch = new LagWatch(30_000, () => nowMs);
    const look = (next: bigint, end: bigint): boolean => watch.isStuck({ topic: 't', feed: { next }, end });
    expect(look(5n, 9n)).toBe(false);
    nowMs = 29_999;
    expect(look(5n, 9n)).toBe(false);
    nowMs = 30_000;
    expect(look(5n, 9n)).toBe(true);
    expect(look(6n, 9n)).toBe(false);
    nowMs = 70_000;
    expect(look(9n, 9n)).toBe(false);
    expect(look(9n, 10n)).toBe(false);
  });

  it('gives every topic its turn', () => {
    const watch = new LagWatch(1);
    const topics = Array.from({ length: 20 }, (_, index) => `t${index}`);
    const seen = [1, 2].flatMap(() => watch.turn(topics));
    expect(seen).toEqual(topics);
    expect(watch.turn(topics)[0]).toBe('t0');
    expect(watch.turn([])).toEqual([]);
  });
});
