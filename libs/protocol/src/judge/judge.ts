import type { TrustList } from '#libs/trust';
import type { HistoryKeys, HistoryRows, HistoryView } from './history.js';
import type { LogRecord } from './log-record.js';
import type { SignatureCache } from './signature-cache.js';
import type { SpaceState } from './space-state.js';
import type { Step } from './step.js';

/** Finds trust lists that this gateway verified: those of `network`, and the pinned list 1. */
export interface KnownLists {
  /** The list whose bytes have this SHA-256; null where it is not known. */
  byHash(hash: Uint8Array): TrustList | null;
}

/** What a verdict needs beside the state. */
export interface JudgeContext {
  readonly history: HistoryView;
  readonly knownLists: KnownLists;
  readonly signatures: SignatureCache;
}

/** Starts a space before its first position; `network` marks the space that trust lists travel in. */
export function newSpaceState(spaceId: Uint8Array, network: boolean): SpaceState {
  throw new Error(`not built yet: ${spaceId.length} ${network}`);
}

/** Names what must be looked up before these records are judged from this state. */
export function prefetchKeys(state: SpaceState, records: readonly LogRecord[]): HistoryKeys {
  throw new Error(`not built yet: ${state.nextPosition} ${records.length}`);
}

/** Makes a view of history from what {@link prefetchKeys} named and the look-up found. */
export function historyView(keys: HistoryKeys, rows: HistoryRows): HistoryView {
  throw new Error(`not built yet: ${keys.received.length} ${rows.received.length}`);
}

/**
 * Judges the next position (docs/protocol.md, Verdict). Never throws on what a record holds.
 *
 * @throws ProtocolError POSITION, HISTORY_MISSING
 */
export function judge(state: SpaceState, record: LogRecord, context: JudgeContext): Step {
  throw new Error(`not built yet: ${state.nextPosition} ${record.position} ${context.history.toString()}`);
}

/**
 * Judges the next positions one after the other, with what earlier ones of the chunk added to history. Ends with a halt, if there is
 * one; the state after the chunk is that of its last judged step.
 *
 * @throws ProtocolError POSITION, HISTORY_MISSING
 */
export function judgeChunk(state: SpaceState, records: readonly LogRecord[], context: JudgeContext): Step[] {
  throw new Error(`not built yet: ${state.nextPosition} ${records.length} ${context.history.toString()}`);
}
