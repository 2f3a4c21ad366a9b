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
  /** Leaf data of each, in order. */
  readonly leaves: Uint8Array;
}

type Leaf = Pick<JudgedStep, 'position' | 't' | 'leafData'> & { readonly verdict: number };

/** Gathers positions into runs; one that does not follow the one before it begins another. */
export function runsOf(steps: readonly Leaf[]): RefusedRun[] {
  const runs: Leaf[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.position === step.position - 1n) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run.at(0), run.at(-1)];
    return first && last ? [runOf(run, first, last)] : [];
  });
}

function runOf(steps: readonly Leaf[], first: Leaf, last: Leaf): RefusedRun {
  const verdicts: Record<string, number> = {};
  for (const { verdict } of steps) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const leaves = Buffer.concat(steps.map(({ leafData }) => leafData));
  return { position: first.position, count: steps.length, verdicts, lastT: last.t, leaves };
}

/** Reads positions of a run back, from the leaves that begin with the one at `position`. */
export function archivedRun(position: bigint, leaves: Uint8Array): ArchivedRecord[] {
  return Array.from({ length: leaves.length / LEAF_BYTES }, (_, i) => {
    const { t, verdict, identity } = parseLeafData(leaves.subarray(i * LEAF_BYTES, (i + 1) * LEAF_BYTES));
    return { position: position + BigInt(i), t, verdict, identity, header: null, signatures: [], body: null };
  });
}
