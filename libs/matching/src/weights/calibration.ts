/** Knots of a curve from log-odds in bits to observed probability, both ascending. */
export type Calibration = readonly (readonly [bits: number, probability: number])[];

/** A scored pair with its known answer; log-odds in bits. */
export interface LabelledScore {
  readonly bits: number;
  readonly isSame: boolean;
}

interface Block {
  bits: number;
  same: number;
  pairs: number;
}

/**
 * Fits a calibration by isotonic regression (pool adjacent violators, Ayer et al. 1955): neighbours whose shares of
 * true pairs stand in the wrong order are pooled. Pairs of equal bits are one block, in whatever order they come, and
 * blocks of fewer than `least` pairs are pooled too, so that chance is not taken for knowledge.
 */
export function fitCalibration(labelled: readonly LabelledScore[], least: number): Calibration {
  const pooled: Block[] = [];
  for (const block of blocksOf(labelled, least)) {
    pooled.push(block);
    poolViolators(pooled);
  }
  return pooled.map(({ bits, same, pairs }) => [bits / pairs, (same + 0.5) / (pairs + 1)]);
}

function blocksOf(labelled: readonly LabelledScore[], least: number): readonly Block[] {
  const sorted = labelled.toSorted((a, b) => a.bits - b.bits);
  const blocks: Block[] = [];
  for (const [i, { bits, isSame }] of sorted.entries()) {
    const last = blocks.at(-1);
    const pair = { bits, same: Number(isSame), pairs: 1 };
    if (last === undefined || (last.pairs >= least && bits !== sorted[i - 1]?.bits)) blocks.push(pair);
    else pool(last, pair);
  }
  const [before, last] = blocks.slice(-2);
  if (before === undefined || last === undefined || last.pairs >= least) return blocks;
  pool(before, last);
  return blocks.slice(0, -1);
}

function poolViolators(blocks: Block[]): void {
  for (;;) {
    const [before, last] = blocks.slice(-2);
    if (before === undefined || last === undefined || share(before) < share(last)) return;
    pool(before, last);
    blocks.pop();
  }
}

function pool(into: Block, from: Block): void {
  into.bits += from.bits;
  into.same += from.same;
  into.pairs += from.pairs;
}

function share({ same, pairs }: Block): number {
  return (same + 0.5) / (pairs + 1);
}

/** Reads a probability off a calibration: log-odds are straight between knots, and go on beside the ends as they came. */
export function calibrated(calibration: Calibration, bits: number): number {
  const above = calibration.findIndex(([knot]) => knot >= bits);
  const [low, high] = above < 0 ? calibration.slice(-1) : calibration.slice(Math.max(0, above - 1), above + 1);
  if (low === undefined) return probability(bits);
  if (high === undefined) return probability(bitsOf(low[1]) + bits - low[0]);
  const part = high[0] === low[0] ? 1 : (bits - low[0]) / (high[0] - low[0]);
  return probability(bitsOf(low[1]) + part * (bitsOf(high[1]) - bitsOf(low[1])));
}

function probability(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

function bitsOf(share: number): number {
  return Math.log2(share / (1 - share));
}
