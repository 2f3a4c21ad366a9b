import type { Blocks } from '../blocking/blocks.js';
import type { RecordColumns } from '../records/record-store.js';
import type { WeightSet } from '../weights/weight-set.js';
import type { Edges } from './find-edges.js';
import type { ResolveOptions } from './resolve-options.js';

/** What a worker gets at its start; everything large is shared memory. */
export interface EdgeWork {
  readonly records: RecordColumns;
  readonly blocks: Blocks;
  readonly weights: WeightSet;
  readonly options: ResolveOptions;
}

/** A range of records to compare; results are put together by number, whichever thread had it. */
export interface EdgeTask {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

export type EdgeResult = Edges & { readonly compared: number; readonly task: number };

/** Recognises a task among messages. */
export function isEdgeTask(message: unknown): message is EdgeTask {
  return typeof message === 'object' && message !== null && 'from' in message && 'to' in message && 'number' in message;
}

/** Records one task covers: small enough to balance, large enough to be no cost. */
const TASK_RECORDS = 8192;

/** Cuts all records into tasks, the same ones for any number of threads. */
export function edgeTasks(count: number): readonly EdgeTask[] {
  return Array.from({ length: Math.ceil(count / TASK_RECORDS) }, (_, number) => ({
    number,
    from: number * TASK_RECORDS,
    to: Math.min(count, (number + 1) * TASK_RECORDS),
  }));
}

/** Puts the edges of all tasks together in the order of tasks. */
export function joinEdges(parts: readonly EdgeResult[]): Edges & { compared: number } {
  const total = parts.reduce((sum, part) => sum + part.left.length, 0);
  const joined = {
    left: new Uint32Array(total),
    right: new Uint32Array(total),
    score: new Int32Array(total),
    compared: 0,
  };
  let at = 0;
  for (const part of [...parts].sort((a, b) => a.task - b.task)) {
    joined.left.set(part.left, at);
    joined.right.set(part.right, at);
    joined.score.set(part.score, at);
    joined.compared += part.compared;
    at += part.left.length;
  }
  return joined;
}
