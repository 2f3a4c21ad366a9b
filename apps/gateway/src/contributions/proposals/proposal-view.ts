import type { StatementDto, StatementLabels } from '../../case/records/quoted-values.service.js';
import type { EndingKind, ProposalState } from './proposal-fold.js';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Another country suggests a change of a record of the own one, and waits for its answer. */
    readonly proposal: {
      readonly kind: 'proposal';
      readonly proposalId: string;
      readonly member: string;
    };
    /** What the owner of a record made of what a person suggested. */
    readonly 'proposal-news': {
      readonly kind: 'proposal-news';
      readonly proposalId: string;
      readonly member: string;
      readonly state: Exclude<EndingKind, 'withdrawn'>;
    };
  }
}

/** A value of the record: the message that said it, and its place there. */
export interface ReplacedName {
  readonly messageId: string;
  readonly index: number;
}

/** What a member suggests in place of values, or to add. */
export interface ProposedStatement {
  readonly property: string;
  readonly value: string;
  readonly labels: StatementLabels;
}

/** A value whose place is to be taken, as it is known here. */
export interface ReplacedValue extends ReplacedName {
  readonly property: string;
  readonly value: string;
  /** It is no longer said. */
  readonly isGone: boolean;
}

/** What is on its way of a proposal, and known to this country alone; `held` may still be taken back by its author. */
export type ProposalSending = 'held' | 'waiting-for-approval' | 'on-its-way';

/** Why an owner does not change its record as was suggested. */
export const DECLINE_CODES = ['wrong', 'unproven', 'outdated', 'duplicate', 'not-ours', 'other'] as const;

export type DeclineCode = (typeof DECLINE_CODES)[number];

/** What this country says to a proposal, as long as it is not on the log. */
export interface ComingEnd {
  readonly how: EndingKind;
  readonly sending: ProposalSending;
}

/** What ended a proposal. */
export interface ProposalEnd {
  readonly at: Date;
  readonly author: string;
  /** Of what was declined. */
  readonly code: string;
  readonly text: string;
}

/** What a member suggests to change in a record of another. */
export interface ProposalView {
  /** `<member>.<id>`. */
  readonly proposalId: string;
  readonly recordId: string;
  readonly member: string;
  /** Who owns the record, and answers. */
  readonly owner: string;
  readonly author: string;
  /** Of the log; for what is not there yet, when it was accepted here. */
  readonly at: Date;
  readonly reason: string;
  readonly asserts: readonly ProposedStatement[];
  /** Those that are here, or were. */
  readonly retracts: readonly ReplacedValue[];
  /** Members that can read it, its sender among them; ascending. */
  readonly readers: readonly string[];
  readonly state: ProposalState;
  /** Where it is not on the log yet. */
  readonly sending: ProposalSending | null;
  /** While it is open: a value that it is about is no longer said. */
  readonly isOutdated: boolean;
  /** Null while it is open. */
  readonly end: ProposalEnd | null;
  /** Messages of the record that brought it, as its owner says. */
  readonly credited: readonly string[];
  /** Null where this country says nothing to it that is not on the log. */
  readonly coming: ComingEnd | null;
  /** This country may take it back, or answer it. */
  readonly isOurs: boolean;
  readonly isOurTurn: boolean;
  /** Position on the log; null for what is not there yet. */
  readonly position: string | null;
}

/** A value in a column. */
export interface ColumnValue {
  readonly value: string;
  readonly original: string;
  readonly language: string;
}

/** What a property says in the version that the proposal was based on, as it suggests, and now. */
export interface ProposalRow {
  readonly property: string;
  readonly base: readonly ColumnValue[];
  readonly proposed: readonly ColumnValue[];
  readonly now: readonly ColumnValue[];
}

/** What was said to a proposal that something before it had ended. */
export interface LateWord {
  readonly how: EndingKind;
  readonly member: string;
  readonly author: string;
  readonly at: Date;
}

/** A statement as a person sends it. */
export type SaidStatement = Pick<StatementDto, keyof StatementDto>;

/** The change by which the owner takes a proposal as it is. */
export interface SuggestedChange {
  readonly assert: readonly SaidStatement[];
  readonly retract: readonly ReplacedName[];
}

/** A proposal with what its owner decides by. */
export interface ProposalReview {
  readonly proposal: ProposalView;
  /** Null where nothing names it. */
  readonly recordName: string | null;
  /** Of the record, as named at the API. */
  readonly type: string;
  /** Of the record now: for the change that brings it. */
  readonly version: number;
  readonly rows: readonly ProposalRow[];
  /** The record says something else of these properties than the proposal was based on. */
  readonly isMoved: boolean;
  /** The record says already what is suggested. */
  readonly isAlreadySo: boolean;
  /** Null where it is not this country's turn. */
  readonly accepts: SuggestedChange | null;
  /** Came too late to count; in the order of the log. */
  readonly late: readonly LateWord[];
  /** The next one that waits for this country's answer in the case; null where none does. */
  readonly next: string | null;
}

/** One of many. */
export interface ListedProposal {
  readonly proposalId: string;
  readonly recordId: string;
  readonly recordType: string;
  readonly recordName: string | null;
  readonly member: string;
  readonly owner: string;
  readonly author: string;
  readonly at: Date;
  readonly state: ProposalState;
}

/** Proposals of a case: the newest 200. */
export interface ProposalList {
  readonly proposals: readonly ListedProposal[];
}

/** What was suggested of a record, as this gateway knows it. */
export interface ProposalsView {
  readonly recordId: string;
  /** Oldest first: the newest 500. */
  readonly proposals: readonly ProposalView[];
}
