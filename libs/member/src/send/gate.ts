import type { Fate } from '#libs/approval';
import type { SendingRight } from '#libs/exchange/sending';
import type { DisclosureType } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import type { CaseEntry } from '../door/case-door.js';
import type { Unattended } from '../door/unattended.js';
import type { CaseMessage, Sent } from './case-message.js';

/** Who can let something go, as the partners know them. */
export interface Decider {
  readonly id: string;
  readonly name: string;
  readonly desk: string;
  readonly phone: string | null;
}

/** Decides whether what is said in a case may leave. Bound by the service, which decides who lets a message go. */
export abstract class Gate {
  /**
   * Sends what may leave, and holds the rest; the answers are in the order of the messages. Must be the last statements of the caller's
   * transaction.
   *
   * @throws ExchangeError MESSAGE_INVALID, RECIPIENT_UNKNOWN; ProtectedNameSaid; SendingError NAMES_PROTECTED_MANY
   */
  abstract pass(tx: EntityManager, entry: CaseEntry, messages: readonly CaseMessage[]): Promise<readonly Sent[]>;

  /** Looks through what leaves without a decision, as `pass` does the rest. @throws ProtectedNameSaid; SendingError NAMES_PROTECTED_MANY */
  abstract requireNameless(tx: EntityManager, entry: CaseEntry, messages: readonly CaseMessage[]): Promise<void>;

  /** The right by which a message may leave without a person who looks at it; null where there is none. */
  abstract covers(tx: EntityManager, spaceNo: Unattended, message: CaseMessage): Promise<SendingRight | null>;

  /** What `pass` would do with the messages, in their order. Writes nothing. @throws ProtectedNameSaid; SendingError NAMES_PROTECTED_MANY */
  abstract foresee(tx: EntityManager, entry: CaseEntry, messages: readonly CaseMessage[]): Promise<readonly Fate[]>;

  /** Who can decide about messages of these types that the person of the entry sends: each of them about all. */
  abstract deciders(tx: EntityManager, entry: CaseEntry, types: readonly DisclosureType[]): Promise<readonly Decider[]>;
}
