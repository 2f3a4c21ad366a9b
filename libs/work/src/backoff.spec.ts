import { describe, expect, it } from '@jest/globals';
import { Backoff } from './backoff.js';

describe('a back-off', () => {
  it('waits twice as long after each failure in a row, up to its maximum', () => {
    const backoff = new Backoff(100, 1000);
    expect(Array.from({ length: 6 }, () => backoff.failed(0))).toEqual([100, 200, 400, 800, 1000, 1000]);
  });

  it('waits no longer than the lower maximum of a cause', () => {
    const backoff = new Backoff(100, 1000);
    expect([backoff.failed(0), backoff.failed(0, 150), backoff.failed(0)]).toEqual([100, 150, 400]);
  });

  it('counts the wait from the failure, and starts over after a success', () => {
    const backoff = new Backoff(100, 1000);
    expect(backoff.waitMs(5000)).toBe(0);
    backoff.failed(5000);
    expect([5000, 5060, 5100, 9000].map((now) => backoff.waitMs(now))).toEqual([100, 40, 0, 0]);
    backoff.succeeded();
    expect(backoff.waitMs(5000)).toBe(0);
    expect(backoff.failed(9000)).toBe(100);
  });
});
