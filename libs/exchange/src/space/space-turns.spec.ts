import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StepResult } from '#libs/work';
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

describe('turns where something is due', () => {
  const EVERY_MS = 2000;
  const give = (result: (spaceNo: number) => StepResult = () => 'idle') =>
    turns.give(spaces, async ({ spaceNo }) => {
      visited.push(spaceNo);
      return result(spaceNo);
    });

  beforeEach(() => turns.giveOnlyWhereDue(EVERY_MS));

  it('begin with each space, and then come to the one that was woken', async () => {
    await give();
    turns.wake('space-2');
    expect(await give()).toEqual({ againInMs: EVERY_MS });
    expect(visited).toEqual([1, 2, 3, 2]);
  });

  it('come to each where it is not said which was woken, and after a while', async () => {
    await give();
    turns.wake(null);
    await give();
    nowMs += EVERY_MS - 1;
    await give();
    expect(visited).toEqual([1, 2, 3, 1, 2, 3]);
    nowMs += 1;
    await give();
    expect(visited).toHaveLength(9);
  });

  it('come again to what a turn left work in, and when it asked for it', async () => {
    await give((spaceNo) => (spaceNo === 1 ? 'worked' : spaceNo === 2 ? { againInMs: 30 } : 'idle'));
    await give();
    nowMs += 30;
    await give();
    expect(visited).toEqual([1, 2, 3, 1, 2]);
  });

  it('lose no wake that comes while the turn lasts', async () => {
    await give((spaceNo) => {
      if (spaceNo === 3) turns.wake('space-3');
      return 'idle';
    });
    await give();
    expect(visited).toEqual([1, 2, 3, 3]);
  });

  it('come to a space that failed when its pause is over, not before', async () => {
    await giveFailingIn(2);
    nowMs += 50;
    await giveFailingIn(0);
    expect(visited).toEqual([1, 2, 3, 2]);
  });
});
