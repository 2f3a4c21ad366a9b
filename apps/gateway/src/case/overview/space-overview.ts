import type { RecordMark } from '../records/holders/record-marks.service.js';
import type { MemberState, SpaceDetails, SpaceSummary } from '#libs/member';

/** `over`: the period of the agreement ended. `drafting`: nothing is agreed yet. `without-text`: it is, and the text has not come here. */
export type CaseState = 'drafting' | 'without-text' | 'not-started' | 'active' | 'over' | 'halted';

/** A case at a glance; `GET /spaces/:id/overview`. */
export interface SpaceOverview {
  readonly spaceId: string;
  readonly kind: SpaceSummary['kind'];
  readonly title: string | null;
  readonly state: CaseState;
  readonly purpose: string | null;
  readonly offences: readonly string[];
  /** First and last day of the agreement. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly members: readonly OverviewMember[];
  readonly switches: readonly OverviewSwitch[];
  /** Changed most, or followed; null for who may not read records. */
  readonly keyRecords: readonly KeyRecord[] | null;
  readonly counts: OverviewCounts | null;
}

export interface OverviewMember {
  readonly member: string;
  readonly own: boolean;
  /** Has signed the charter in force. */
  readonly takesPart: boolean;
  /** As the agreement names them; null where it does not. */
  readonly authority: string | null;
  readonly leader: string | null;
  /** People that the member named to this space. */
  readonly people: SpaceDetails['people'];
  readonly delivery: MemberDelivery;
}

/** Whether a member has what was said here; of the own gateway, whether it has read the log. */
export interface MemberDelivery {
  readonly state: MemberState;
  /** When the newest cosignature of the member for this space was seen here. */
  readonly lastStoredAt: Date | null;
  /** Positions that the member confirmed. */
  readonly stored: string;
  /** Positions of the log that it did not confirm yet. */
  readonly behind: number;
  readonly notReachedSince: Date | null;
}

/** A rule of the agreement: what it is about, its values, its clause. */
export interface OverviewSwitch {
  /** Key, such as `default-handling`. */
  readonly name: string;
  readonly values: readonly string[];
  readonly clause: string;
}

export interface KeyRecord extends KeyRow, RecordMark {}

/** As it is read, before its number is said and who has it. */
export interface KeyRow {
  readonly recordId: string;
  readonly type: string;
  readonly name: string | null;
  readonly owner: string;
  readonly changes: number;
  readonly changedAt: Date;
  /** People of this country that follow it. */
  readonly followers: number;
  /** The caller is one of them. */
  readonly following: boolean;
}

export interface OverviewCounts {
  readonly records: number;
  /** Messages on the log that are sealed to others. */
  readonly sealed: number;
  /** Questions without a final answer, of and to this country. */
  readonly openQuestions: number;
  /** Messages of this country that wait for a prosecutor. */
  readonly waitingForApproval: number;
  /** Records of which a property has two values at a time. */
  readonly twoValues: number;
  /** Own records that something of was shared since midnight UTC. */
  readonly sharedToday: number;
}
