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

/** What each of some values costs whoever takes it in. */
export interface Cost {
  readonly ms: number;
  readonly heapBytes: number;
}

/** What each of so many values cost, beside what as many harmless ones did. */
export function costOfEach(count: number, standstill: Standstill, harmless: Standstill): Cost {
  return {
    ms: (standstill.inAllMs - harmless.inAllMs) / count,
    heapBytes: (standstill.heapBytes - harmless.heapBytes) / count,
  };
}

/** A value of 1 MB costs at most 20 ms, so that fifty of them are a standstill of a second at most, and 5 MB of heap. */
export function expectLittle(costs: Readonly<Record<string, Cost>>): void {
  for (const [what, { ms, heapBytes }] of Object.entries(costs)) {
    expect({ what, ms: Math.max(ms, MOST_MS), heapBytes: Math.max(heapBytes, MOST_HEAP_BYTES) }).toEqual({
      what,
      ms: MOST_MS,
      heapBytes: MOST_HEAP_BYTES,
    });
  }
}

const MOST_MS = 20;
const MOST_HEAP_BYTES = 5_000_000;
