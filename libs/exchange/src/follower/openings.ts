import type { OpenedMessage, PrivateRefusal } from './applier.js';
import type { Chunk } from './chunk.js';
import type { Opening } from './record-opener.js';

/** A position that this build cannot apply. */
export type ParkedPosition = Extract<Opening, { kind: 'parked' }>;

/** A private refusal with what decides whether it is answered. */
export interface RefusedMessage extends PrivateRefusal {
  readonly sender: string;
  /** Null where it could not be opened. */
  readonly type: string | null;
}

/** Lists what could be opened. */
export function openedOf(openings: readonly Opening[]): OpenedMessage[] {
  return openings.flatMap((opening) => (opening.kind === 'opened' ? [opening.message] : []));
}

/** Lists what this member refuses before any applier sees it. */
export function refusedOf(openings: readonly Opening[]): PrivateRefusal[] {
  return openings.flatMap((opening) => (opening.kind === 'refused' ? [opening.refusal] : []));
}

/** Lists what this build cannot apply. */
export function parkedOf(openings: readonly Opening[]): ParkedPosition[] {
  return openings.flatMap((opening) => (opening.kind === 'parked' ? [opening] : []));
}

/** Joins the refusals of a chunk with who sent what was refused. */
export function refusedMessages({ entries, openings }: Chunk, refusals: readonly PrivateRefusal[]): RefusedMessage[] {
  return refusals.flatMap((refusal) => {
    const record = entries.find(({ step }) => step.position === refusal.position)?.step.record;
    const opened = openedOf(openings).find(({ position }) => position === refusal.position);
    return record ? [{ ...refusal, sender: record.header.sender, type: opened?.typeName ?? null }] : [];
  });
}
