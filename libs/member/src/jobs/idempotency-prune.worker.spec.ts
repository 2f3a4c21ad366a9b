import { describe, expect, it } from '@jest/globals';
import type { IdempotencyKeys } from '#libs/http';
import { IdempotencyPruneWorker } from './idempotency-prune.worker.js';

/** A store with so many old keys. */
function storeWith(old: number): { store: IdempotencyKeys; asked: [number, number][] } {
  const asked: [number, number][] = [];
  let left = old;
  const prune = async (hours: number, limit: number): Promise<number> => {
    asked.push([hours, limit]);
    const removed = Math.min(left, limit);
    left -= removed;
    return removed;
  };
  return { store: { prune } as unknown as IdempotencyKeys, asked };
}

describe('keys of requests', () => {
  it.each([
    [0, ['idle']],
    [999, ['idle']],
    [1000, ['worked', 'idle']],
    [2500, ['worked', 'worked', 'idle']],
  ])('go in bounded steps until none is left: %i', async (old, expected) => {
    const { store, asked } = storeWith(old);
    const worker = new IdempotencyPruneWorker(store);
    const results = [];
    for (const _ of expected) results.push(await worker.step());
    expect(results).toEqual(expected);
    expect(new Set(asked.map(String))).toEqual(new Set(['24,1000']));
  });
});
