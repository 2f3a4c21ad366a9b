import type { JudgedStep } from '#libs/protocol';
import type { Opening } from './record-opener.js';
import type { SpacePosition } from './space-position.js';

/** Positions that are judged and opened and wait to be applied in one transaction. */
export interface Chunk {
  readonly spaceNo: number;
  readonly from: bigint;
  readonly steps: readonly JudgedStep[];
  readonly openings: readonly Opening[];
  readonly after: SpacePosition;
}
