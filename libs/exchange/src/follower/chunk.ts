import type { JudgedStep, LogRecord } from '#libs/protocol';
import type { Opening } from './record-opener.js';
import type { SpacePosition } from '../space/space-position.js';

/** A position, or several with the same garbage, with what stands there and what was judged of it. */
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

/** One by one what stands at several positions. */
export function singlesOf({ record, step }: Entry): Entry[] {
  if (step.count === 1) return [{ record, step }];
  return Array.from({ length: step.count }, (_, i) => {
    const position = step.position + BigInt(i);
    const state = { ...step.state, nextPosition: position + 1n };
    return { record: { ...record, position, count: 1 }, step: { ...step, position, count: 1, state } };
  });
}

/** Lists the judged steps of a chunk, in order. */
export function stepsOf({ entries }: Pick<Chunk, 'entries'>): JudgedStep[] {
  return entries.map(({ step }) => step);
}
