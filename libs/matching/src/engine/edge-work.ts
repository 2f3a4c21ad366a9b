import { partRanges, type Blocks, type PartRange } from '../blocking/blocks.js';
import type { RecordColumns } from '../records/record-store.js';
import type { WeightSet } from '../weights/weight-set.js';
import type { ResolveOptions } from './resolve-options.js';

/** What a worker gets at its start; everything large is shared memory. */
export interface WorkerStart {
  readonly records: RecordColumns;
  readonly options: ResolveOptions;
}

/** What a worker must know before it can look for edges. */
export interface EdgeWork {
  readonly blocks: Blocks;
  readonly weights: WeightSet;
}

/** Pairs with their evidence: record numbers (left below right) and log-odds in 1/100 bit, side by side. */
export interface Edges {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly score: Int32Array;
  /** 1 where a pair may not bring groups together, whatever its evidence (see contradiction). */
  readonly apart: Uint8Array;
}

/** Edges of one range of records. */
export type RangeEdges = Edges & { readonly compared: number };

/** Blocks of some parts of all keys, or the edges of a range of records. */
export type WorkTask =
  ({ readonly kind: 'parts' } & PartRange) | { readonly kind: 'range'; readonly from: number; readonly to: number };

/** A task and its place among the results. */
export interface NumberedTask {
  readonly number: number;
  readonly task: WorkTask;
}

/** What a worker is told: a task, or what it needs for the tasks to come. */
export type WorkerMessage = NumberedTask | EdgeWork;

/** Most records one range covers, and into how many ranges few records are cut: enough to balance, and no cost. */
const RANGE_RECORDS = 8192;
const LEAST_RANGES = 32;

/** Cuts all records into ranges, the same ones for any number of threads. */
export function edgeRanges(count: number): readonly WorkTask[] {
  const size = Math.max(1, Math.min(RANGE_RECORDS, Math.ceil(count / LEAST_RANGES)));
  return Array.from({ length: Math.ceil(count / size) }, (_, number) => ({
    kind: 'range',
    from: number * size,
    to: Math.min(count, (number + 1) * size),
  }));
}

/** Tasks that build all blocks; what they give together is the same for any number of threads. */
export function partTasks(count: number, threads: number): readonly WorkTask[] {
  return partRanges(count, threads).map((range) => ({ kind: 'parts', ...range }));
}

/** Puts the edges of all ranges together in their order. */
export function joinEdges(parts: readonly RangeEdges[]): RangeEdges {
  const total = parts.reduce((sum, part) => sum + part.left.length, 0);
  const joined = {
    left: new Uint32Array(total),
    right: new Uint32Array(total),
    score: new Int32Array(total),
    apart: new Uint8Array(total),
    compared: 0,
  };
  let at = 0;
  for (const part of parts) {
    joined.left.set(part.left, at);
    joined.right.set(part.right, at);
    joined.score.set(part.score, at);
    joined.apart.set(part.apart, at);
    joined.compared += part.compared;
    at += part.left.length;
  }
  return joined;
}
