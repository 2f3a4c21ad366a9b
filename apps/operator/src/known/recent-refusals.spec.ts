import { describe, expect, it } from '@jest/globals';
import type { SpaceRecord } from '#libs/protocol';
import { RecentRefusals } from './recent-refusals.js';

const NOW = Date.UTC(2027, 0, 10, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const ofNobody = (atMs: number, count = 1) => ({ record: null, t: BigInt(atMs), count });
const signed: SpaceRecord = Object.create(null);

describe('31 what was refused of nobody', () => {
  it('is news for an hour after the last one, and counted for a day', () => {
    const refused = new RecentRefusals();
    for (const ago of [25 * HOUR, 3 * HOUR, 30 * MINUTE]) refused.add(ofNobody(NOW - ago, 2));
    expect(refused.news(NOW)).toEqual({ lastMs: NOW - 30 * MINUTE, count: 4 });
    expect(refused.news(NOW + 29 * MINUTE)).not.toBeNull();
    expect(refused.news(NOW + 30 * MINUTE)).toBeNull();
  });

  it('is nothing that a member signed', () => {
    const refused = new RecentRefusals();
    refused.add({ ...ofNobody(NOW), record: signed });
    expect([refused.news(NOW), refused.all()]).toEqual([null, []]);
  });

  it('takes the memory of a day at most, however much comes', () => {
    const refused = new RecentRefusals();
    for (let ago = 48 * HOUR; ago >= 0; ago -= MINUTE / 2) refused.add(ofNobody(NOW - ago));
    expect(refused.all().length).toBeLessThanOrEqual(24 * 60 + 1);
    // Minutes count as a whole.
    expect(refused.news(NOW)?.count).toBe(24 * 60 * 2 + 1);
  });
});
