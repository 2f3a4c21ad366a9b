import { describe, expect, it } from '@jest/globals';
import { foldStream, inTime, type StreamEvent } from './stream-events.js';

const event = (at: string | null = null, alike: string | null = null): StreamEvent => ({
  key: `${at} ${alike}`,
  kind: 'reading',
  at,
  alike,
});

describe('33 what happened to a record', () => {
  it('stands newest first, below what is on its way', () => {
    const [old, late] = ['2026-03-30T08:00:00.000Z', '2026-03-31T08:00:00.000Z'];
    expect(inTime([event(old), event(null), event(late)]).map(({ at }) => at)).toEqual([null, late, old]);
  });

  it('is said once where one thing after the other says the same', () => {
    const [a, b, c, d] = [15, 14, 13, 12].map((hour) => `2026-03-31T${hour}:00:00.000Z`);
    const runs = foldStream([event(a, 'hu'), event(b, 'hu'), event(c, 'bg'), event(d, 'hu')]);
    expect(runs.map(({ newest, oldest, count }) => [newest.at, oldest.at, count])).toEqual([
      [a, b, 2],
      [c, c, 1],
      [d, d, 1],
    ]);
  });

  it('is never folded over a day', () => {
    const days = ['2026-03-31T12:00:00.000Z', '2026-03-30T12:00:00.000Z'];
    expect(foldStream(days.map((at) => event(at, 'hu')))).toHaveLength(2);
  });

  it('is never folded where it has words of its own', () => {
    expect(foldStream([event('2'), event('1')])).toHaveLength(2);
  });
});
