import { describe, expect, it } from '@jest/globals';
import { amountOf, causeKey, isStillSeen, type SeenMark } from './cause-seen.js';
import type { FlowCause } from './flow-cause.js';

const at = (second: number): string => new Date(Date.UTC(2027, 0, 10, 12, 0, second)).toISOString();

const refused = (count: number, since: string): FlowCause => ({
  cause: 'RECORD_REFUSED',
  whose: 'network',
  since,
  values: { class: 'key', code: 'E_KEY_UNKNOWN', count },
  runbook: 'records-refused',
});
const away = (since: string): FlowCause => ({
  cause: 'GATEWAY_AWAY',
  whose: 'theirs',
  member: 'hu',
  since,
  values: {},
  runbook: null,
});
const ends = (daysLeft: number): FlowCause => ({
  cause: 'CERTIFICATE_EXPIRES',
  whose: 'ours',
  values: { use: 'kafka', daysLeft },
  runbook: null,
});
const behind = (count: number): FlowCause => ({ ...away(at(1)), cause: 'MEMBER_BEHIND', values: { count } });

function seen(cause: FlowCause, second = 30): SeenMark {
  return {
    key: causeKey(cause),
    by: 'joris',
    reason: 'a drill',
    seenAt: new Date(at(second)),
    since: cause.since === undefined ? null : new Date(cause.since),
    amount: amountOf(cause),
  };
}

describe('line 31 an acknowledged cause', () => {
  it('is a refused record until a second one comes, whatever the clock of the broker says', () => {
    const one = refused(1, at(10));
    const ahead = refused(1, at(40));
    expect(isStillSeen(one, seen(one))).toBe(true);
    expect(isStillSeen(ahead, seen(ahead))).toBe(true);
    expect(isStillSeen(refused(2, at(20)), seen(one))).toBe(false);
    expect(isStillSeen(refused(1, at(35)), seen(one))).toBe(false);
    expect(isStillSeen(refused(1, at(20)), seen(one))).toBe(false);
  });

  it('is a gateway that is away until it is away another time', () => {
    expect(isStillSeen(away(at(1)), seen(away(at(1))))).toBe(true);
    expect(isStillSeen(away(at(50)), seen(away(at(1))))).toBe(false);
  });

  it('is a key that was misused until it is used once more', () => {
    const misused: FlowCause = { ...away(at(1)), cause: 'KEY_MISUSED', whose: 'ours', values: { keyId: 'aa' } };
    expect(isStillSeen(misused, seen(misused))).toBe(true);
    expect(isStillSeen({ ...misused, since: at(20) }, seen(misused))).toBe(false);
  });

  it('grows where half of the days are gone, or twice as many messages wait', () => {
    expect([12, 9, 6].map((days) => isStillSeen(ends(days), seen(ends(13))))).toEqual([true, true, false]);
    expect([3, 5, 6].map((count) => isStillSeen(behind(count), seen(behind(3))))).toEqual([true, true, false]);
  });

  it('is told from every other one of its code', () => {
    const keys = [
      refused(1, at(1)),
      { ...refused(1, at(1)), member: 'hu' },
      ends(3),
      { ...ends(3), values: { use: 'peers', daysLeft: 3 } },
      away(at(1)),
      { ...away(at(1)), member: 'ro' },
    ].map(causeKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(causeKey(refused(2, at(9)))).toBe(keys[0]);
  });
});
