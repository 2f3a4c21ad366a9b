import type { ArchivedRecord, JudgedStep } from '#libs/protocol';
import { parseLeafData } from '#libs/tlog';

/** Bytes of the leaf data of one position (docs/protocol.md, Bytes). */
export const LEAF_BYTES = 43;

/** Positions next to each other at which nothing of this protocol stands: no header, so nothing but their leaves is kept. */
export interface RefusedRun {
  readonly position: bigint;
  readonly count: number;
  /** How many of them have each verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** T of the last one. */
  readonly lastT: bigint;
  /** Leaf data of each, in order; one where it is that of all. */
  readonly leaves: Uint8Array;
}

type Leaf = Pick<JudgedStep, 'position' | 'count' | 't' | 'leafData'> & { readonly verdict: number };

/** Gathers positions into runs; one that does not follow the one before it begins another. */
export function runsOf(steps: readonly Leaf[]): RefusedRun[] {
  const runs: Leaf[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.position + BigInt(last.count) === step.position) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run.at(0), run.at(-1)];
    return first && last ? [runOf(run, first, last)] : [];
  });
}

function runOf(steps: readonly Leaf[], first: Leaf, last: Leaf): RefusedRun {
  const verdicts: Record<string, number> = {};
  for (const { verdict, count } of steps) verdicts[verdict] = (verdicts[verdict] ?? 0) + count;
  const count = Number(last.position - first.position) + last.count;
  const isOneLeaf = steps.every(({ leafData }) => Buffer.compare(leafData, first.leafData) === 0);
  const leaves = isOneLeaf ? first.leafData : Buffer.concat(steps.map(leavesOf), count * LEAF_BYTES);
  return { position: first.position, count, verdicts, lastT: last.t, leaves };
}

function leavesOf({ count, leafData }: Leaf): Uint8Array {
  return count === 1 ? leafData : Buffer.alloc(count * LEAF_BYTES, leafData);
}

/** Reads positions of a run back, from its leaves at `position` and behind. */
export function archivedRun({
  position,
  count,
  leaves,
}: Pick<RefusedRun, 'position' | 'count' | 'leaves'>): ArchivedRecord[] {
  const parsed = Array.from({ length: leaves.length / LEAF_BYTES }, (_, i) =>
    parseLeafData(leaves.subarray(i * LEAF_BYTES, (i + 1) * LEAF_BYTES)),
  );
  return Array.from({ length: count }, (_, i) => parsed[i % parsed.length]).flatMap((leaf, i) => {
    if (!leaf) return [];
    const { t, verdict, identity } = leaf;
    return [{ position: position + BigInt(i), t, verdict, identity, header: null, signatures: [], body: null }];
  });
}
