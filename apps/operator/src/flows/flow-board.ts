import type { MemberView, SpaceView } from './flow.view.js';

/** Accepted messages from one member to another, over all spaces. */
export interface PairFlowView {
  readonly sender: string;
  readonly receiver: string;
  readonly records: number;
  readonly bytes: number;
  readonly lastMinute: number;
  readonly lastHour: number;
  /** Messages that the receiver has not cosigned yet. */
  readonly behind: number;
  /** The oldest of them. */
  readonly oldestAt: string | null;
  readonly lastAt: string | null;
}

/** A topic of a space, and whether the access rules of the broker were as charter and trust list call for. */
export interface TopicView {
  readonly topic: string;
  /** `right`: nothing had to change. `corrected`: the last comparison added or removed rules. `held`: left alone, since it is not known
   * who the members are. `unchecked`: not compared yet. */
  readonly access: 'right' | 'corrected' | 'held' | 'unchecked';
  /** Who may write, by the rules that should stand. */
  readonly writers: readonly string[];
}

/** The charter in force, from its clear body: who the members are, never what they agreed. */
export interface CharterView {
  readonly revision: number;
  readonly members: readonly string[];
  /** SHA-256, hex. */
  readonly hash: string;
  /** Position at which it began to act. */
  readonly actedAt: string;
}

/** One space: activity from headers, topics, the charter in force and how far each member is. */
export interface SpaceBoard extends SpaceView {
  readonly lastAt: string | null;
  readonly lastHour: number;
  readonly topics: readonly TopicView[];
  readonly charter: CharterView | null;
  readonly members: readonly MemberView[];
}

/** Records that every member refused within the last day and of which no signature says who sent them, while that is news. */
export interface RefusedOfNobody {
  readonly space: string;
  /** Members that may append there: one of them did, or somebody else who reaches the broker. */
  readonly writers: readonly string[];
  readonly count: number;
  /** ISO 8601. */
  readonly lastAt: string;
}

/** What came within the last seconds, where it is more than nothing. */
export interface FlowRate {
  readonly space: string;
  /** The member whose new records these are; null where a log does not say who appended them. */
  readonly member: string | null;
  /** Members that may append there: one of them did. */
  readonly writers: readonly string[];
  readonly recordsPerSecond: number;
  readonly bytesPerSecond: number;
}

/** What is the matter, most pressing first; `space` and `member` where it is about one. */
export interface OperatorCause {
  readonly whose: 'nobody' | 'operator' | 'member';
  readonly cause:
    | 'ALL_WELL'
    | 'ALL_SEEN'
    | 'SIGN_OF_LIFE_LATE'
    | 'BROKER_LATE'
    | 'BROKER_AWAY'
    | 'CONTRADICTION'
    | 'SPACE_LOST'
    | 'SPACE_HALTED'
    | 'TRUST_LIST_EXPIRED'
    | 'CERTIFICATE_EXPIRED'
    | 'SPACE_FLOODED'
    | 'MEMBER_FLOODS'
    | 'RECORDS_REFUSED'
    | 'ACCESS_WIDE'
    | 'WRITE_TAKEN'
    | 'QUOTA_FORBIDDEN'
    | 'MEMBER_FROZEN'
    | 'MEMBER_SILENT'
    | 'SPACE_CATCHING_UP'
    | 'TRUST_LIST_EXPIRES'
    | 'CERTIFICATE_EXPIRES';
  readonly space?: string;
  readonly member?: string;
  readonly since?: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** That a person of the host has seen a cause, and why it may stand. */
export interface CauseSeen {
  readonly by: string;
  readonly byName: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A cause as the board shows it. */
export interface BoardCause extends OperatorCause {
  /** What it is acknowledged by. */
  readonly key: string;
  /** Null while nobody has acknowledged it as it stands. */
  readonly seen: CauseSeen | null;
}

/** The page of the operator: all spaces and all pairs of members, from headers and notes alone. */
export interface OperatorBoard {
  readonly at: string;
  /** The first of `causes` that nobody has acknowledged; without one, what is late, else ALL_SEEN or ALL_WELL. */
  readonly summary: OperatorCause;
  readonly causes: readonly BoardCause[];
  readonly members: readonly string[];
  readonly pairs: readonly PairFlowView[];
  readonly rates: readonly FlowRate[];
  readonly spaces: readonly SpaceBoard[];
}
