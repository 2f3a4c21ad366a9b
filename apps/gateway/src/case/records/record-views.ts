import type { Page } from '#libs/http';
import type { Holder } from './holders/holder.js';
import type { RecallGroundName } from '../../vocabulary/recall-reasons.table.js';
import type { Found } from './list/found.js';
import type { SeenView } from '../../vocabulary/seen-view.js';
import type { StatementLabels } from './record.mapper.js';

/** A statement as it stands, with what is on its way laid over it. */
export interface StoredStatement {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly release: readonly string[];
  readonly labels: StatementLabels;
  readonly sinceVersion: number;
  /** Version that retracted it; null while it is live. */
  readonly retractedIn: number | null;
  /** On its way: accepted here and not back from the log. */
  readonly pending: boolean;
  /** Pending, and not sent: a prosecutor decides first. */
  readonly waitsForApproval: boolean;
}

/** A statement as a reader sees it. */
export interface StatementView extends StoredStatement {
  /** Who has it: one a member, in the order of members. */
  readonly holders: readonly Holder[];
}

export interface RecordView extends StoredRecord {
  /** Digits to say on the phone, the check digit last; its owner stands before them. */
  readonly number: string;
  readonly statements: readonly StatementView[];
  /** What is new to the reader; null for a program. */
  readonly seen: SeenView | null;
}

/** A record of the own country, as it is given to others. */
export type OwnValues = Pick<RecordView, 'recordId' | 'type' | 'version' | 'statements'>;

export interface OwnValuesList {
  readonly records: readonly OwnValues[];
}

export interface StoredRecord {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  /** Of the entity tag: derived state and what is on its way. */
  readonly version: number;
  /** The copy misses an earlier change; the owner was asked. */
  readonly behind: boolean;
  readonly statements: readonly StoredStatement[];
  /** What its owner took back from this country, and from others where it is this one: how much, never of which property; oldest first. */
  readonly recalled: readonly RecalledView[];
}

/** One recall of a record. */
export interface RecalledView {
  /** `<member>.<id>`. */
  readonly recallId: string;
  readonly ground: RecallGroundName;
  readonly at: string;
  /** Who lets go, as far as this country knows; empty where all do that hold it. */
  readonly from: readonly string[];
  /** How many values are hidden by it, here where this country lets go. */
  readonly values: number;
}

/** A record that stands as one with another: the owners of both say so. */
export interface SameRecord {
  readonly recordId: string;
  readonly owner: string;
  readonly name: string | null;
}

/** A record in a list. */
export interface RecordSummary {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  /** Digits to say on the phone, the check digit last. */
  readonly number: string;
  readonly version: number;
  /** What names it best: of the properties that name its type, the best evaluated value, then the newest. */
  readonly name: string | null;
  /** Evaluation of the name, as `B2`; null where nobody evaluated it. */
  readonly evaluation: string | null;
  /** A second line, such as a birth date, and the property that it is the value of. */
  readonly detail: string | null;
  readonly detailProperty: string | null;
  /** Highest handling code of its live statements: `H0` to `H3`. */
  readonly handling: string;
  /** Two different live values of a property that has one at a time. */
  readonly conflicted: boolean;
  /** Something of it is on its way or waits for approval. */
  readonly pending: boolean;
  readonly waitsForApproval: boolean;
  /** The copy misses an earlier change; the owner was asked. */
  readonly behind: boolean;
  /** How the words that were looked for are in it; of no row in a list that has another order. */
  readonly found?: Found | null;
  readonly changedAt: string;
  /** Others changed it since the person who asks looked at it. */
  readonly changedSince: boolean;
  /** Records that stand as one with it, without itself: the first five. */
  readonly same: readonly SameRecord[];
  /** One a member, in the order of members: where the weakest of the live values is that were meant for it. Only where it was asked for. */
  readonly holders?: readonly Holder[];
}

/** A record in a list, before its number is said and who has it. */
export type ListedSummary = Omit<RecordSummary, 'number' | 'holders' | 'changedSince' | 'same'>;

/** How many records a list has in all; counted up to a bound, beyond which it says so. */
export interface ListTotal {
  readonly count: number;
  /** False where there are more than `count`. */
  readonly exact: boolean;
  /** Of them those that only resemble the words, by a slip or their sound. */
  readonly similar?: number;
}

/** A record that was found, and its case. */
export interface FoundInCase extends RecordSummary {
  readonly spaceId: string;
}

/** The best of what words find in the cases that a person reads, and how many have them in all. */
export interface FoundInCases {
  readonly records: readonly FoundInCase[];
  readonly total: ListTotal;
}

export interface RecordList extends Page<RecordSummary> {
  readonly total: ListTotal;
}

/** Null where more records are there than are counted, or counting them takes long. */
export interface CountedFilters {
  readonly counts: FilterCounts | null;
}

/**
 * How many records each value of a filter would give, all other filters as they are; what gives none is left out. By words those count that the words are said of.
 */
export interface FilterCounts {
  readonly type: Readonly<Record<string, number>>;
  readonly owner: Readonly<Record<string, number>>;
  readonly handling: Readonly<Record<string, number>>;
  readonly sensitivity: Readonly<Record<string, number>>;
  readonly purpose: Readonly<Record<string, number>>;
  readonly mine: number;
  readonly conflicted: number;
  readonly pending: number;
}

/** A message that made a record what it is. */
export interface ChangeView {
  readonly position: string;
  readonly messageId: string;
  readonly version: number;
  readonly sender: string;
  readonly at: string;
  readonly recipients: readonly string[];
  readonly snapshot: boolean;
  /** Hash of the header, hex: what proofs name it by. */
  readonly identity: string;
  /** Who made the statements that it asserts, named to the members of the space; empty where it only retracts. */
  readonly authors: readonly string[];
  readonly asserted: number;
  readonly retracted: number;
  readonly purposes: readonly string[];
  readonly verified: VerifiedView;
}

/** What was checked of a message before it counted, and who else keeps the same log. */
export interface VerifiedView {
  readonly identity: string;
  readonly position: string;
  readonly epoch: number;
  readonly sequence: string;
  /** Members that cosigned a log with this message in it. */
  readonly cosignedBy: readonly string[];
}

/** The states of a message at a country, in the words that people read. */
export const PLACE_STATES = ['waiting', 'kept', 'on-its-way', 'arrived', 'read', 'refused'] as const;

export type PlaceState = (typeof PLACE_STATES)[number];

export interface CountryPlace {
  readonly member: string;
  readonly state: PlaceState;
  /** When it got there; null while nothing was heard. */
  readonly at: string | null;
  /** Of a refusal. */
  readonly code: string | null;
}

/** Where a message of a record is, at each of its recipients. */
export interface MessagePlaces {
  readonly messageId: string;
  readonly position: string | null;
  readonly countries: readonly CountryPlace[];
}

/** Where everything that was sent of a record is: together with its statements, statements by countries. */
export interface RecordDelivery {
  readonly recordId: string;
  readonly messages: readonly MessagePlaces[];
  /** Recipients that this gateway does not reach now; what is on its way to them arrives by itself. */
  readonly notReached: readonly NotReached[];
}

export interface NotReached {
  readonly member: string;
  /** Null while it is not known, as right after a start. */
  readonly since: Date | null;
}

/** A statement of two versions. */
export interface ComparedStatement {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  /** Who said it. */
  readonly author: string;
  readonly inBase: boolean;
  readonly inCurrent: boolean;
}

/** Two versions of a record beside each other: on request, and as what a 412 carries beside the problem. */
export interface VersionCompare {
  /** Null where a change was based on a version that there never was. */
  readonly base: number | null;
  readonly current: number;
  /** What either of them has; only what differs has changed. */
  readonly statements: readonly ComparedStatement[];
}
