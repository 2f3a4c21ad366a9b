import type { StatementLabels } from '../../case/records/quoted-values.service.js';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Others confirm or dispute values of a record that a person follows, or of their country: the newest that nobody saw, and how many there are. */
    readonly remark: {
      readonly kind: 'remark';
      readonly member: string;
      readonly says: RemarkKindName;
      readonly property: string;
      readonly remarks: number;
    };
  }
}

/** A value of the record: the message that said it, and its place there. */
export interface ValueName {
  readonly messageId: string;
  readonly index: number;
}

/** The value that a remark is about. */
export interface RemarkedValue extends ValueName {
  readonly property: string;
}

/** It says the same as the value, or otherwise. */
export type RemarkKindName = 'corroborate' | 'dispute';

/** `said` stands on the log; `held` may still be taken back by its author; the others are of this country alone, too. */
export type RemarkState = 'said' | 'held' | 'waiting-for-approval' | 'on-its-way';

/** What is said in place of a value, or as a note on it. */
export interface RemarkStatement {
  readonly property: string;
  readonly value: string;
  readonly labels: StatementLabels;
}

/** What a member says of a value of another. */
export interface RemarkView {
  /** `<member>.<id>`. */
  readonly remarkId: string;
  readonly member: string;
  readonly author: string;
  /** Of the log; for what is not there yet, when it was accepted here. */
  readonly at: Date;
  readonly kind: RemarkKindName;
  readonly value: RemarkedValue;
  /** Null where it is withdrawn. */
  readonly statement: RemarkStatement | null;
  /** Members that can read it, its sender among them; ascending. */
  readonly readers: readonly string[];
  /** Members that hold the value and cannot read it; ascending. */
  readonly without: readonly string[];
  readonly state: RemarkState;
  readonly withdrawn: boolean;
  /** This country may take it back. */
  readonly withdrawable: boolean;
  /** Position on the log; null for what is not there yet. */
  readonly position: string | null;
  /** Of another country, and the caller has not seen it. */
  readonly unread: boolean;
}

/** What was said of values of a record, as this gateway knows it. */
export interface RemarksView {
  readonly recordId: string;
  /** Oldest first: the newest 500. What is about a value that is not here is not among them. */
  readonly remarks: readonly RemarkView[];
}
