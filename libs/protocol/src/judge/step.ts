import type { TrustedKey, TrustList } from '#libs/trust';

import type { AcceptedRecord, AcceptedSenderKeyRecord, SpaceRecord } from '../record.js';
import type { Verdict, VerdictCode } from '../verdict.table.js';
import type { Why } from '../why.js';
import type { AcceptedSenderKey, ReceivedKey } from './history.js';
import type { CharterInForce, CharterVote, SenderHead, SpaceState, TakingPart } from './space-state.js';

/** Two records of one sender that cannot both follow its chain; both are signed, so they are evidence. */
export interface ForkEvidence extends ReceivedKey {
  /** Identity of the record that was received: at this place, or the head that the other should have named. */
  readonly receivedIdentity: Uint8Array;
  /** Identity of the record at this position. */
  readonly conflictingIdentity: Uint8Array;
}

/** Two valid lists of one version: the first on the log stands in this space. */
export interface ListConflict {
  readonly standing: TrustList;
  readonly other: TrustList;
}

/**
 * What a step changed in the state of the space, or found. Rows to write: `head` sender_head; `message` log_record, to be opened;
 * `senderKey` accepted_sender_key; `charterPublished`, `charterActs` and `takesPart` the charters; `listsAdopted` the lists of the
 * space; `voteForgotten` and `partEnded` take rows away whose key the lists take away. `frozen` and `listConflict` are alarms with evidence. `epochOpened` and `unfrozen` say in words what `head` says in numbers.
 */
export type Effect =
  | { readonly kind: 'head'; readonly sender: string; readonly head: SenderHead }
  | { readonly kind: 'message'; readonly record: AcceptedRecord }
  | { readonly kind: 'senderKey'; readonly key: AcceptedSenderKey; readonly record: AcceptedSenderKeyRecord }
  | {
      readonly kind: 'charterPublished';
      readonly member: string;
      readonly text: CharterVote;
      readonly inForce: boolean;
    }
  | {
      readonly kind: 'charterActs';
      readonly charter: CharterInForce;
      readonly takesPart: ReadonlyMap<string, TakingPart>;
    }
  | { readonly kind: 'takesPart'; readonly member: string; readonly part: TakingPart }
  | { readonly kind: 'voteForgotten'; readonly member: string }
  | { readonly kind: 'partEnded'; readonly member: string }
  | { readonly kind: 'listsAdopted'; readonly lists: readonly TrustList[]; readonly revoked: readonly TrustedKey[] }
  | { readonly kind: 'listConflict'; readonly conflict: ListConflict }
  | { readonly kind: 'epochOpened'; readonly sender: string; readonly epoch: number }
  | { readonly kind: 'frozen'; readonly sender: string; readonly evidence: ForkEvidence }
  | { readonly kind: 'unfrozen'; readonly sender: string };

/** One position, judged: the same at every member. */
export interface JudgedStep {
  readonly kind: 'judged';
  readonly position: bigint;
  /** Positions from this one on of which all this is true; more than one only where nothing of this protocol stands. */
  readonly count: number;
  /** T of the position, milliseconds since 1970: the only time an applier may use. */
  readonly t: bigint;
  readonly verdict: Verdict;
  readonly code: VerdictCode;
  /** Null where it was accepted. */
  readonly why: Why | null;
  /** Whether the record advanced its sender's chain; so for verdict 0 and the verdicts from 40 on. */
  readonly received: boolean;
  /** SHA-256 of the header; of the whole value where no envelope was read. */
  readonly identity: Uint8Array;
  readonly leafData: Uint8Array;
  /** The record, once signature and header hold and it is of a member of this space; null for refusals before that. */
  readonly record: SpaceRecord | null;
  readonly effects: readonly Effect[];
  /** State after this position. */
  readonly state: SpaceState;
}

/** Why a gateway must stop at a position without leaf or cosignature. */
export type HaltReason =
  /** The list in force admits a protocol version that this build does not know: update needed. */
  | 'UNKNOWN_VERSION'
  /** The list in force admits a contract that this build does not know: update needed. */
  | 'UNKNOWN_CONTRACT'
  /** A list that a quorum signed holds keys of a suite that this build does not know: update needed. */
  | 'UNKNOWN_SUITE'
  /** The space opens under a list that this gateway does not know yet: read `network` first. */
  | 'UNKNOWN_LIST'
  /** A clear body is not at hand: fetch it from a member. */
  | 'BODY_MISSING';

/** The gateway stops here and goes on when the cause is gone; nothing was judged. */
export interface HaltStep {
  readonly kind: 'halt';
  readonly position: bigint;
  readonly reason: HaltReason;
}

/** What became of one position. */
export type Step = JudgedStep | HaltStep;
