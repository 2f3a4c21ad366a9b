import { expect } from '@jest/globals';
import { setTimeout as later } from 'node:timers/promises';
import { GCProfiler } from 'node:v8';

/**
 * What some work kept the rest of its process from, in milliseconds of the one thread that runs the program: what else the machine does is not in
 * it.
 */
export interface Standstill {
  /** Longest time in which nothing else had its turn. */
  readonly longestMs: number;
  /** All that the thread worked. */
  readonly inAllMs: number;
  /** All that was allocated on the heap meanwhile, also what was collected at once. */
  readonly heapBytes: number;
}

/** Does some work, and measures how long everything else waited for it. */
export async function standstillOf(work: () => Promise<unknown>): Promise<Standstill> {
  const collections = new GCProfiler();
  collections.start();
  const heap = process.memoryUsage().heapUsed;
  const begun = threadMs();
  let [turn, longestMs] = [begun, 0];
  const look = (): void => {
    longestMs = Math.max(longestMs, threadMs() - turn);
    turn = threadMs();
  };
  const looking = setInterval(look, 1);
  await work();
  await later(2);
  clearInterval(looking);
  look();
  const inAllMs = threadMs() - begun;
  const grown = process.memoryUsage().heapUsed - heap;
  const collected = collections.stop().statistics.map(({ beforeGC, afterGC }) => heapOf(beforeGC) - heapOf(afterGC));
  return { longestMs, inAllMs, heapBytes: collected.reduce((sum, bytes) => sum + bytes, grown) };
}

function heapOf({ heapStatistics }: { readonly heapStatistics: { readonly usedHeapSize: number } }): number {
  return heapStatistics.usedHeapSize;
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** What each of some values costs whoever takes it in, and what nothing else had its turn for at the longest. */
export interface Cost {
  readonly ms: number;
  readonly heapBytes: number;
  readonly longestMs: number;
}

/** What each of so many values cost, beside what as many harmless ones did. */
export function costOfEach(count: number, standstill: Standstill, harmless: Standstill): Cost {
  return {
    ms: (standstill.inAllMs - harmless.inAllMs) / count,
    heapBytes: (standstill.heapBytes - harmless.heapBytes) / count,
    longestMs: standstill.longestMs,
  };
}

/** A value of 1 MB costs at most 20 ms, and so fifty of them a second in all, and 5 MB of heap; nothing waits for longer than that second. */
export function expectLittle(costs: Readonly<Record<string, Cost>>): void {
  for (const [what, cost] of Object.entries(costs)) {
    const most = Object.entries(MOST).map(([name, bound]) => [name, Math.max(bound, cost[name as keyof Cost])]);
    expect({ what, ...Object.fromEntries(most) }).toEqual({ what, ...MOST });
  }
}

const MOST: Cost = { ms: 20, heapBytes: 5_000_000, longestMs: 1_000 };
