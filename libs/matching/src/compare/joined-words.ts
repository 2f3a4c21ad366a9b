import { wordOf } from '../records/record-rows.js';
import { editDistance, MAX_LETTERS, type Letters } from '../text/edit-distance.js';
import type { WordColumns } from '../text/word-table.js';

/** Words of one record: where they stand in a list of items, and which are taken. */
export interface WordRun {
  readonly items: Uint32Array;
  readonly start: number;
  readonly count: number;
  readonly used: Uint8Array;
}

/** Takes a found joint: the number of parts, where they begin, and the word they make. */
export type JointSink = (parts: { readonly from: number; readonly count: number }, whole: number) => void;

const MOST_PARTS = 3;
const LEAST_LETTERS = 5;

class Scratch implements Letters {
  readonly bytes = new Uint8Array(MAX_LETTERS * 4);
  readonly start = 0;
  length = 0;
}

const joined = new Scratch();

/**
 * Finds neighbouring words of one name that the other writes as one (`van der Bilt`, `Vanderbilt`), with at most one
 * slip. Marks them as used.
 */
export function findJoints(columns: WordColumns, run: { parts: WordRun; wholes: WordRun }, sink: JointSink): void {
  const { parts, wholes } = run;
  for (let from = 0; from < parts.count - 1; from++) {
    for (let count = 2; count <= MOST_PARTS && from + count <= parts.count; count++) {
      if (!join(columns, parts, { from, count })) continue;
      const whole = wholeOf(columns, wholes);
      if (whole < 0) continue;
      for (let i = from; i < from + count; i++) parts.used[i] = 1;
      wholes.used[whole] = 1;
      sink({ from, count }, whole);
    }
  }
}

function join(columns: WordColumns, parts: WordRun, range: { from: number; count: number }): boolean {
  const { from, count } = range;
  joined.length = 0;
  for (let i = from; i < from + count; i++) {
    const word = wordOf(parts.items[parts.start + i] ?? 0);
    const start = columns.start[word] ?? 0;
    const end = columns.start[word + 1] ?? 0;
    if (parts.used[i] === 1 || end - start < 2 || joined.length + end - start > MAX_LETTERS) return false;
    for (let at = start; at < end; at++) joined.bytes[joined.length++] = columns.bytes[at] ?? 0;
  }
  return joined.length >= LEAST_LETTERS;
}

function wholeOf(columns: WordColumns, wholes: WordRun): number {
  for (let i = 0; i < wholes.count; i++) {
    if (wholes.used[i] === 1) continue;
    const word = wordOf(wholes.items[wholes.start + i] ?? 0);
    const start = columns.start[word] ?? 0;
    const length = (columns.start[word + 1] ?? 0) - start;
    if (Math.abs(length - joined.length) > 1) continue;
    if (editDistance({ bytes: columns.bytes, start, length }, joined) <= 1) return i;
  }
  return -1;
}
