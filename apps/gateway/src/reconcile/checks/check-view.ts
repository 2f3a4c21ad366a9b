import type { Justification } from './justification.js';

/** What became of a question at a member. */
export type PartnerState =
  | 'waits-for-approval'
  | 'refused'
  | 'not-asked-yet'
  | 'answered'
  | 'over-budget'
  | 'not-allowed'
  | 'other-forms'
  | 'ask-anew';

/** Where a question stands at a member. */
export interface CheckPartner {
  readonly member: string;
  readonly state: PartnerState;
  /** Numbers that it answered, of all. */
  readonly answered: number;
  readonly numbers: number;
  readonly hits: number;
  /** What of its day the last answer says is used up, and how many there are; null before one. */
  readonly spent: number | null;
  readonly budget: number | null;
  /** ISO date of the day on which it goes on; null where it does by itself. */
  readonly goesOn: string | null;
}

/** What a line came to, the most telling first. */
export type LineState = 'hit' | 'known' | 'sealed' | 'open' | 'nothing' | 'unread';

/** A record held here that has what the line says. */
export interface CheckedRecord {
  readonly recordId: string;
  readonly type: string;
  /** Null where it has none. */
  readonly name: string | null;
}

/** What the own country has of a number in a case that the person may not read: the type of a record, and the desk of that case; null where it posted none. */
export interface SealedHere {
  readonly type: string;
  readonly desk: { readonly name: string; readonly phone: string } | null;
}

/** What a member has of a number: the type of a record, and the desk that knows more. */
export interface CheckedHit {
  readonly member: string;
  readonly type: string;
  /** Of the desks that it posted; null where it named none. */
  readonly deskId: string | null;
}

export interface CheckedLine {
  readonly line: number;
  readonly raw: string;
  readonly state: LineState;
  readonly readings: readonly { readonly kind: string; readonly key: string }[];
  readonly records: readonly CheckedRecord[];
  readonly sealed: readonly SealedHere[];
  readonly hits: readonly CheckedHit[];
}

/** A list that somebody looked up, with what it came to so far. */
export interface CheckView {
  readonly checkId: string;
  readonly at: string;
  readonly until: string;
  readonly numbers: number;
  readonly justification: Justification | null;
  readonly partners: readonly CheckPartner[];
  /** Lines of each state. */
  readonly counts: Readonly<Record<LineState, number>>;
  readonly items: readonly CheckedLine[];
  /** The line behind which the rest begins; null at the end. */
  readonly next: number | null;
}

/** A question about numbers that this country put to others, or was asked. */
export interface LoggedCheck {
  readonly asker: string;
  readonly questionId: string;
  readonly at: string;
  readonly author: string;
  readonly numbers: number;
  readonly aim: string;
  readonly category: string;
  readonly offence: string;
  readonly reason: string;
  readonly members: readonly string[];
  /** Of the answers that are known here. */
  readonly answered: number;
  readonly hits: number;
}

export interface CheckLog {
  readonly items: readonly LoggedCheck[];
}

/** Whether a record of the own country says nothing to who asks about numbers. */
export interface ExemptionView {
  readonly exempt: boolean;
  readonly by: string | null;
  /** Since when, ISO 8601. */
  readonly at: string | null;
}
