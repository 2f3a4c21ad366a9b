import type { AwaitedKey, EpochChurn, ForeignRecord, HaltedSpace, NeverOpened, OutdatedSpace } from '#libs/exchange';
import type { PeerStatus } from '#libs/member';
import type { OutboxState, PairFlow, RefusalGroup, Waiting } from './flow-board.js';
import type { FlowClocks } from '../clocks/flow-clocks.js';
import type { InMaintenance } from '../maintenance/read-operations.service.js';
import type { OwnCertificateView, OwnKeyView } from '../keys/flow-keys.js';

/** Where something stands still until people decide, and since when. */
interface StoodStill {
  readonly spaceId: string;
  /** ISO 8601. */
  readonly since: string;
}

/** What this process holds in memory of a space that it follows. */
export interface FollowedFacts {
  readonly spaceId: string;
  /** How many members the charter in force names. */
  readonly members: number;
  readonly haltedSince: Date | null;
  /** The broker stamps new records long before they came. */
  readonly isTimeFrozen: boolean;
  /** Members whose archive did not give what they claim, or gave what nobody stands for. */
  readonly unbelieved: readonly string[];
}

/** All that is known of the flows at a moment; the causes follow from it alone. */
export interface FlowFacts {
  readonly now: Date;
  /** The own member. */
  readonly member: string;
  readonly brokerAwaySince: Date | null;
  readonly peers: readonly PeerStatus[];
  /** Members that said of themselves that their gateway may be silent now, and until when, milliseconds since 1970. */
  readonly inMaintenance: InMaintenance;
  /** Newest known trust list. */
  readonly list: { readonly version: string; readonly expiresAt: string; readonly daysLeft: number };
  readonly listsConflicts: readonly (StoodStill & { readonly version: string })[];
  readonly contradicting: readonly (StoodStill & { readonly member: string })[];
  /** Members that forked, with the number of spaces that one decision is about, and whether two people of this member took it. */
  readonly frozen: readonly (StoodStill & {
    readonly member: string;
    readonly count: number;
    readonly isDecided: boolean;
  })[];
  /** Records under own keys that count and that this gateway did not seal. */
  readonly foreign: readonly ForeignRecord[];
  /** Senders that open epochs without end. */
  readonly churning: readonly EpochChurn[];
  readonly keys: readonly OwnKeyView[];
  readonly certificates: readonly OwnCertificateView[];
  /** Fewest days left of the certificates that the list names for each other member. */
  readonly memberCertificates: readonly { readonly member: string; readonly daysLeft: number }[];
  /** Spaces under an older list than that of `network`. */
  readonly outdated: readonly OutdatedSpace[];
  /** Spaces of ours that never open, as their record counts no more. */
  readonly neverOpened: readonly NeverOpened[];
  readonly halted: readonly HaltedSpace[];
  readonly followed: readonly FollowedFacts[];
  readonly clocks: FlowClocks;
  readonly outbox: readonly OutboxState[];
  readonly awaitedKeys: readonly AwaitedKey[];
  readonly pairs: readonly PairFlow[];
  readonly refusals: readonly RefusalGroup[];
  readonly parked: Waiting;
  readonly approvals: Waiting;
}
