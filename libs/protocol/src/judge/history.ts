import type { SenderHead } from './space-state.js';

/** A place in the chain of one sender. */
export interface ReceivedKey {
  readonly sender: string;
  readonly epoch: number;
  readonly sequence: number;
}

/** A message id of one sender. */
export interface MessageKey {
  readonly sender: string;
  readonly messageId: Uint8Array;
}

/** A SENDER_KEY record with verdict 0. */
export interface AcceptedSenderKey {
  /** Identity of the SENDER_KEY record. */
  readonly id: Uint8Array;
  readonly sender: string;
  readonly epoch: number;
  readonly recipients: readonly string[];
  /** Key ids of the recipients' sealing keys, in recipient order, 16 bytes each. */
  readonly wrapKeyIds: readonly Uint8Array[];
  readonly keyCommitment: Uint8Array;
}

/** What must be looked up before a chunk is judged. */
export interface HistoryKeys {
  /** Heads before the chunk; beyond them nothing was received, so nothing is looked up. */
  readonly heads: ReadonlyMap<string, SenderHead>;
  readonly received: readonly ReceivedKey[];
  readonly messageIds: readonly MessageKey[];
  readonly senderKeyIds: readonly Uint8Array[];
}

/** What the look-up found; what is not among the rows does not exist. */
export interface HistoryRows {
  readonly received: readonly (ReceivedKey & { readonly identity: Uint8Array })[];
  /** Message ids used at verdict 0. */
  readonly messageIds: readonly MessageKey[];
  readonly senderKeys: readonly AcceptedSenderKey[];
}

/**
 * Answers what happened at earlier positions of the space.
 *
 * Each method @throws ProtocolError HISTORY_MISSING for a key that was never looked up.
 */
export interface HistoryView {
  /** Identity of the record received at this place; null where none was. */
  receivedAt(key: ReceivedKey): Uint8Array | null;
  /** Whether the sender used the message id at verdict 0. */
  hasMessage(key: MessageKey): boolean;
  /** The accepted sender key with this id; null where there is none. */
  senderKey(id: Uint8Array): AcceptedSenderKey | null;
}
