import { beforeEach, describe, expect, it } from '@jest/globals';
import { ExchangeError } from './exchange.errors.js';
import { SpaceTurns } from './space-turns.js';

const spaces = [1, 2, 3].map((spaceNo) => ({ spaceNo, spaceId: `space-${spaceNo}` }));
let nowMs: number;
let turns: SpaceTurns;
let visited: number[];

beforeEach(() => {
  nowMs = 1_000_000;
  visited = [];
  turns = new SpaceTurns('tester', { now: () => new Date(nowMs) }, { warn: () => undefined });
});

function giveFailingIn(bad: number) {
  return turns.give(spaces, async ({ spaceNo }) => {
    visited.push(spaceNo);
    if (spaceNo === bad) throw Object.assign(new Error('of Ilonka'), { name: 'BrokenError', stack: '' });
    return 'idle';
  });
}

describe('turns of spaces', () => {
  it('goes on with the others where one fails, and tells which', async () => {
    expect(await giveFailingIn(2)).toEqual({ againInMs: 50 });
    expect(visited).toEqual([1, 2, 3]);
    expect([...turns.failing]).toEqual([['space-2', 'BrokenError']]);
  });

  it('lets the one that failed wait, longer each time, while the others go on', async () => {
    await giveFailingIn(2);
    nowMs += 49;
    await giveFailingIn(2);
    nowMs += 1;
    await giveFailingIn(2);
    expect(visited).toEqual([1, 2, 3, 1, 3, 1, 2, 3]);
    nowMs += 50;
    expect(await giveFailingIn(2)).toEqual({ againInMs: 50 });
  });

  it('forgets the failure after a good turn', async () => {
    await giveFailingIn(2);
    nowMs += 50;
    expect(await giveFailingIn(0)).toBe('idle');
    expect(turns.failing.size).toBe(0);
  });

  it.each([
    ['worked', ['idle', 'worked', { againInMs: 5 }]],
    ['full', ['worked', 'full', 'idle']],
    [{ againInMs: 5 }, ['idle', { againInMs: 9 }, { againInMs: 5 }]],
    ['idle', ['idle', 'idle', 'idle']],
  ] as const)('answers %j for %j', async (expected, results) => {
    expect(await turns.give(spaces, async ({ spaceNo }) => results[spaceNo - 1] ?? 'idle')).toEqual(expected);
  });

  it('ends with a lost lease, which concerns them all', async () => {
    const lost = new ExchangeError('LEASE_LOST', 'gone');
    await expect(turns.give(spaces, () => Promise.reject(lost))).rejects.toBe(lost);
  });
});
