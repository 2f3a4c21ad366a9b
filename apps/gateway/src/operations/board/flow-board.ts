import type { AnsweringDesk } from '#libs/member';
import type { BoardCause } from './cause-seen.js';
import type { FlowCause, Whose } from './flow-cause.js';
import type { MemberColumn, MemberPosition } from './member-column.js';
import type { RefusalClass } from '../sealed/refusal-class.table.js';
import type { StuckReason } from './stuck-reason.js';

/** Messages from one member to another, over all spaces; one of the two is the own member. */
export interface PairFlow {
  readonly sender: string;
  readonly receiver: string;
  readonly lastMinute: number;
  readonly lastHour: number;
  readonly lastDay: number;
  /** Messages a minute, over the last five minutes. */
  readonly perMinute: number;
  /** Messages that the receiver has not cosigned yet, however old. */
  readonly behind: number;
  /** Log time of the oldest of them. */
  readonly oldestUnreceiptedAt: string | null;
  readonly oldestUnreceiptedSeconds: number | null;
  /** How long the receiver needs for them at the pace of its last minute; null while it does not move. */
  readonly drainSeconds: number | null;
  /** Of the last day. */
  readonly opened: number;
  readonly refused: number;
  readonly lastAt: string | null;
}

/** What waits to leave this gateway for one space. Spaces for which nothing waits are absent. */
export interface OutboxState {
  readonly spaceId: string;
  /** Accepted, without final bytes. */
  readonly waiting: number;
  /** With final bytes, not sent to the broker. */
  readonly sealed: number;
  /** Sent to the broker, and not seen on the log. */
  readonly published: number;
  readonly oldestAt: string;
  readonly oldestSeconds: number;
  readonly isStuck: boolean;
  /** What holds it up, also before it is stuck; null while nothing does. */
  readonly why: StuckReason | null;
}

/** Refusals of the last day that have one cause. */
export interface RefusalGroup {
  /** `public`: by all. `private`: by a recipient, which is `refusedBy`. */
  readonly scope: 'public' | 'private';
  readonly class: RefusalClass;
  readonly code: string;
  /** Null where the sender is not proven. */
  readonly sender: string | null;
  readonly refusedBy: string | null;
  readonly count: number;
  readonly lastAt: string;
  /** Who can mend it. */
  readonly whose: Whose;
}

export interface Waiting {
  readonly count: number;
  readonly oldestAt: string | null;
}

/** When another gateway was last heard of. */
export interface SignOfLife {
  readonly member: string;
  /** ISO 8601; null where it was never reached. */
  readonly lastAt: string | null;
  /** Seconds since then; null where nothing was tried yet. */
  readonly seconds: number | null;
  /** Longer than of a gateway that is well, whether or not it is a cause yet. */
  readonly isLate: boolean;
}

/** The flow board of one gateway: own traffic, never content. */
export interface FlowBoard {
  readonly at: string;
  /** The own member. */
  readonly member: string;
  /** The first of `causes` that nobody has acknowledged; without one, what is late, else ALL_SEEN or ALL_WELL. */
  readonly summary: FlowCause;
  /** Everything that is the matter, most pressing first. */
  readonly causes: readonly BoardCause[];
  /** When each other gateway was last heard of. */
  readonly signs: readonly SignOfLife[];
  /** The own one first. */
  readonly members: readonly MemberColumn[];
  /** Of the spaces that the person may see. */
  readonly positions: readonly MemberPosition[];
  /** Who answers for each member that posted desks in cases that the person may see. */
  readonly onDuty: readonly AnsweringDesk[];
  readonly pairs: readonly PairFlow[];
  readonly outbox: readonly OutboxState[];
  readonly refusals: readonly RefusalGroup[];
  readonly parked: Waiting;
  /** Changes that a person has to let go. */
  readonly approvals: Waiting;
}
