import type { JudgedStep, LogRecord } from '#libs/protocol';
import type { Opening } from './record-opener.js';
import type { SpacePosition } from '../space/space-position.js';

/** A position with what stands there and what was judged of it. */
export interface Entry {
  readonly record: LogRecord;
  readonly step: JudgedStep;
}

/**
 * How a chunk is written: in rows, as usual; as it came, where rows cannot hold it, with what it does to public state; or without that,
 * where not even public state can hold what it does.
 */
export type Storing = 'rows' | 'raw' | 'raw alone';

/** Positions that are judged and opened and wait to be applied in one transaction. */
export interface Chunk {
  readonly spaceNo: number;
  readonly from: bigint;
  readonly entries: readonly Entry[];
  readonly openings: readonly Opening[];
  readonly after: SpacePosition;
  readonly storing: Storing;
}

/** Lists the judged steps of a chunk, in order. */
export function stepsOf({ entries }: Pick<Chunk, 'entries'>): JudgedStep[] {
  return entries.map(({ step }) => step);
}
