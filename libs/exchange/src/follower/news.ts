import type { DutyState, Subject } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import type { ConcludedMessage } from '../outbox/pending.repository.js';
import type { Applied, OpenedMessage } from './applier.js';

/** A message that came, with what it is about. */
export interface MessageNews {
  readonly opened: OpenedMessage;
  readonly about: readonly Subject[];
  /** Whether this member refuses it. */
  readonly isRefused: boolean;
}

/** What messages of a space mean for people. */
export interface SpaceNews {
  /** In the order of the log: of several states of one key the last one stands. */
  readonly duties?: readonly DutyState[];
  readonly events?: readonly MessageNews[];
  /** Own messages that were refused. */
  readonly concluded?: readonly ConcludedMessage[];
  /** Whether its charter, or who takes part, changed. */
  readonly isSpaceChanged?: boolean;
}

/** What a replay of a space says that waits. */
export interface ReplayedDuties {
  readonly duties: readonly DutyState[];
  readonly keep: boolean;
}

/** Keys of duties in which a replay differs from what stood. */
export interface DutyComparison {
  /** Did not wait, or otherwise than messages say. */
  readonly missing: readonly string[];
  /** Waited, and no message causes it. */
  readonly superfluous: readonly string[];
}

/** Takes what people are told and asked because of messages. Bound by who knows people; appliers and follower write none of it themselves. */
export abstract class News {
  /** Stores it in the transaction that applies the messages: one statement for each part, none for what is empty. */
  abstract store(tx: EntityManager, spaceNo: number, news: SpaceNews): Promise<void>;

  /** Stores what waits because of what this gateway found or decided by itself: no rebuild makes it again. */
  abstract ask(tx: EntityManager, states: readonly DutyState[]): Promise<void>;

  /**
   * Compares what waits because of messages of a space with what a replay of all of them says, the last state of each key, and brings it in
   * line where `keep` says so.
   */
  abstract replayed(tx: EntityManager, spaceNo: number, replayed: ReplayedDuties): Promise<DutyComparison>;
}

/** Joins messages with what the appliers said of them. */
export function messageNews(messages: readonly OpenedMessage[], { refusals, subjects }: Applied): MessageNews[] {
  const refused = new Set(refusals.map(({ position }) => position));
  const about = new Map<bigint, readonly Subject[]>();
  for (const { position, subject } of subjects) about.set(position, [...(about.get(position) ?? []), subject]);
  return messages.map((opened) => ({
    opened,
    about: about.get(opened.position) ?? [],
    isRefused: refused.has(opened.position),
  }));
}
