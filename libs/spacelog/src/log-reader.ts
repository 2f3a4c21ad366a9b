import type { LogRecord } from './log-record.js';
import { type LogRun, runsOf } from './log-run.js';

export type { LogRecord } from './log-record.js';

/** Why a topic yields nothing, as far as the reader can tell; it is tried again, alone, with back-off. */
export type TopicTrouble =
  | 'UNREACHABLE'
  | 'FORBIDDEN'
  /** The broker skipped an offset that it should hold. */
  | 'GAP'
  /** The record before the own position is no longer the one delivered from there. */
  | 'REWRITTEN'
  /** A batch fails its CRC-32C, is compressed, is not stamped by the broker, or cannot be parsed. */
  | 'DAMAGED';

/** Where reading of a topic stands. */
export type TopicState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failing'; readonly reason: TopicTrouble; readonly detail: string }
  /** The log ends below the own position: its tail is gone. */
  | { readonly kind: 'truncated'; readonly end: bigint }
  /** The log starts above the own position: what was not read is gone. */
  | { readonly kind: 'expired'; readonly start: bigint };

/** A topic and the offset to read next. */
export interface TopicOffset {
  readonly topic: string;
  readonly offset: bigint;
}

/** The offsets a topic holds: `start` is the first, `end` is one above the last. */
export interface LogRange {
  readonly start: bigint;
  readonly end: bigint;
}

/** Tells that records of a topic wait to be taken. */
export interface Arrival {
  readonly topic: string;
  /** Records that wait now. */
  readonly waiting: number;
}

/** Most topics of one reader, as the topics of a shard share one consumer. */
export const MAX_READER_TOPICS = 128;

/**
 * Reads the topics of one shard. Per topic it delivers each offset once and in order, starting where the caller says;
 * what it cannot deliver so, it does not deliver and shows in `state`. One topic in trouble never stops the others.
 */
export abstract class LogReader {
  /**
   * Sets the topics to read. A topic that was already assigned goes on from its own position and ignores `offset`; use `seek` to move it.
   * Ends when each new topic was tried once, whether it can be read or not: `state` tells.
   *
   * @throws RangeError above MAX_READER_TOPICS topics or on a topic named twice
   */
  abstract assign(topics: readonly TopicOffset[]): Promise<void>;

  /** Takes up to `max` records that wait, oldest first; empty when none do. Never waits. */
  abstract take(topic: string, max: number): readonly LogRecord[];

  /** As `take`, with records that are the same in one: up to `max` runs, each of whatever length. */
  takeRuns(topic: string, max: number): readonly LogRun[] {
    return runsOf(this.take(topic, max));
  }

  /** Drops what waits and reads on from `offset`, also after trouble. @throws RangeError on a topic that is not assigned */
  abstract seek(topic: string, offset: bigint): void;

  /** Tries a topic that is not read at once, and soon again: whoever calls knows that it was just created. Others are left as they are. */
  abstract lookAgain(topic: string): void;

  /** Tells where reading of the topic stands; `missing` for one that is not assigned. */
  abstract state(topic: string): TopicState;

  /** Calls the listener whenever records begin to wait or more of them do. Returns the function that ends this. */
  abstract onArrival(listener: (arrival: Arrival) => void): () => void;

  /** Asks the broker which offsets the topics hold now; a topic it does not show is not in the answer. @throws LogError `UNAVAILABLE` */
  abstract ends(topics: readonly string[]): Promise<ReadonlyMap<string, LogRange>>;

  /** Notes, for people who look at the broker, how far the caller has got. Decides nothing: `assign` alone says where reading starts. */
  abstract acknowledge(topic: string, nextOffset: bigint): void;

  /** Stops reading and gives the connections up. */
  abstract close(): Promise<void>;
}

/** Checks a set of topics against the limit above; every reader calls it first. @throws RangeError */
export function requireReadable(topics: readonly TopicOffset[]): void {
  if (new Set(topics.map(({ topic }) => topic)).size !== topics.length)
    throw new RangeError('a topic is assigned twice');
  if (topics.length > MAX_READER_TOPICS) {
    throw new RangeError(`a reader has at most ${MAX_READER_TOPICS} topics, got ${topics.length}`);
  }
}
