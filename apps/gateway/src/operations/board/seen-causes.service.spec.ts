import { expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { causeKey, type SeenMark } from './cause-seen.js';
import type { FlowCause } from './flow-cause.js';
import { SeenCauses } from './seen-causes.service.js';

const AWAY: FlowCause = { cause: 'CLOCKS_DISAGREE', whose: 'network', values: {}, runbook: null };
const TX: EntityManager = Object.create(null);
const ACT = { by: 'joris', reason: 'a drill' };

function seenCauses() {
  const rows = new Map<string, SeenMark>();
  let nowMs = Date.UTC(2027, 0, 10, 12);
  const marks = {
    list: async () => [...rows.values()],
    keep: async (_: EntityManager, mark: SeenMark) => void rows.set(mark.key, mark),
    end: async (keys: readonly string[]) => keys.forEach((key) => rows.delete(key)),
  };
  const people = { names: async () => new Map([['joris', 'Joris Voorbeeld']]) };
  const seen = new SeenCauses(marks, people, { now: () => new Date(nowMs) });
  return { seen, pass: (ms: number) => (nowMs += ms) };
}

it('line 31 says who acknowledged a cause, and why', async () => {
  const { seen } = seenCauses();
  expect(await seen.isAny()).toBe(false);
  await seen.keep(TX, AWAY, ACT);
  const [cause] = await seen.of([AWAY]);
  expect(cause).toMatchObject({ key: causeKey(AWAY), seen: { byName: 'Joris Voorbeeld', reason: 'a drill' } });
  expect(await seen.isAny()).toBe(true);
});

it('line 31 a cause that has ended speaks again when it comes back, one that was away for a moment does not', async () => {
  const { seen, pass } = seenCauses();
  await seen.keep(TX, AWAY, ACT);
  const look = async (causes: readonly FlowCause[]): Promise<readonly boolean[]> => {
    const found = await seen.of(causes);
    await seen.endGone(found);
    return found.map((cause) => cause.seen !== null);
  };
  await look([]);
  pass(5_000);
  expect(await look([AWAY])).toEqual([true]);
  await look([]);
  pass(61_000);
  await look([]);
  expect(await look([AWAY])).toEqual([false]);
});
