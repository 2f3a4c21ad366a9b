import { type BusinessHeader, type KnownLists, newSpaceState, parseHeader, VERDICT } from '#libs/protocol';
import { parseLeafData } from '#libs/tlog';

import type { HistoryRecord, Proof, ProvenRecord } from './proof.js';
import { ProofError } from './proof.errors.js';
import { Replay } from './replay.js';

/** The history of a proof around its message. */
export interface Timeline {
  readonly before: readonly HistoryRecord[];
  readonly after: readonly HistoryRecord[];
}

/** Splits the history at the message; whether it ascends shows when it is judged. */
export function timelineOf({ history, message }: Proof): Timeline {
  const at = history.findIndex(({ position }) => position >= message.position);
  return at < 0 ? { before: history, after: [] } : { before: history.slice(0, at), after: history.slice(at) };
}

/**
 * Reads the header of the message.
 *
 * @throws ProofError NOT_A_MESSAGE
 */
export function messageHeader({ message }: Proof): BusinessHeader {
  const header = parseHeader(message.header);
  if (header?.kind !== 'business') throw new ProofError('NOT_A_MESSAGE', 'the record is no sealed message');
  return header;
}

/** Judges what came before the message, and answers the rules that it is judged by. @throws ProofError, TlogError */
export function replayRules(header: BusinessHeader, lists: KnownLists, before: readonly HistoryRecord[]): Replay {
  return acceptAll(new Replay(newSpaceState(header.spaceId), lists), before);
}

/** Judges the message, which must be accepted. @throws ProofError NOT_ACCEPTED and what judging throws, TlogError */
export function replayMessage(rules: Replay, message: ProvenRecord): Replay {
  const { verdict } = parseLeafData(message.leaf);
  if (verdict !== VERDICT.OK) throw new ProofError('NOT_ACCEPTED', `the leaf says verdict ${verdict}, not 0`);
  return acceptAll(rules, [message]);
}

/** Judges records one after the other. @throws ProofError, TlogError */
export function acceptAll(replay: Replay, records: readonly ProvenRecord[]): Replay {
  for (const record of records) replay.accept(record);
  return replay;
}
