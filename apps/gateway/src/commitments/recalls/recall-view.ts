import type { Sent } from '#libs/member';
import type { RecallGroundName } from '../../vocabulary/recall-reasons.table.js';

/** What a recall would do. */
export interface RecallPreview {
  readonly ground: RecallGroundName;
  /** How many values go: those that are named, and where the record said the same before. */
  readonly values: number;
  /** Members besides the own one that hold any of it; ascending. */
  readonly holders: readonly RecallHolder[];
}

/** How far what would be taken back is at a member. */
export interface RecallHolder {
  readonly member: string;
  readonly values: number;
  /** Somebody there opened it. */
  readonly isRead: boolean;
  /** It lets go; otherwise it goes on to hold it, and no longer lists who lets go. */
  readonly letsGo: boolean;
}

/** A recall that was sent. */
export interface RecallSent {
  /** `<member>.<id>`. */
  readonly recallId: string;
  readonly messages: readonly Sent[];
}

/** Where a recall is at a member that lets go. */
export interface RecallPlace {
  readonly member: string;
  /** `hidden` where it confirmed the log with all parts that it got; `refused` where it did not take one. */
  readonly state: 'on-its-way' | 'hidden' | 'refused';
  /** Since when; null where it is not hidden yet. */
  readonly at: string | null;
  /** What it says under signature, which proves no deletion; null where it owes no answer, as the owner. */
  readonly answer: RecallAnswer | null;
}

/** What a member that lets go says became of it there. */
export interface RecallAnswer {
  /** `silent` where somebody is in danger and nothing was said for 15 minutes. */
  readonly state: 'awaited' | 'silent' | 'purged' | 'kept';
  /** When it said so; null before. */
  readonly at: string | null;
  /** Of what is kept: the proceedings for which it is. */
  readonly reference: string | null;
  readonly dueAt: string;
  /** The log had its moment passed before it answered. */
  readonly isLate: boolean;
}

/** What becomes of it in this country. */
export interface PurgeView {
  /** When it is erased, unless it is kept. */
  readonly eraseAt: string;
  /** Null while it is only hidden. */
  readonly purgedAt: string | null;
  /** Its owner recalled so much within a day that a prosecutor here says whether it goes. */
  readonly waits: boolean;
  /** Null where nobody keeps it. */
  readonly hold: RecordHold | null;
}

/** Why a prosecutor of this country keeps a record. */
export interface RecordHold {
  readonly reference: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** What is kept, to prosecutors alone. */
  readonly values: readonly { readonly property: string; readonly value: string }[];
}

/** What an owner took back, as this country knows it. */
export interface RecallView {
  readonly recallId: string;
  readonly owner: string;
  readonly recordId: string;
  /** As named at the API; null where the record is not here. */
  readonly recordType: string | null;
  readonly ground: RecallGroundName;
  readonly reason: string;
  /** The record itself, and not some values of it. */
  readonly whole: boolean;
  readonly author: string;
  readonly at: string;
  /** Values of it that are, or were, here. */
  readonly values: number;
  /** This country lets go. */
  readonly letsGo: boolean;
  /** Null where this country goes on to hold it. */
  readonly here: PurgeView | null;
  /** Those that let go, as far as this country knows; ascending. */
  readonly places: readonly RecallPlace[];
  /** What was said about it, for whoever asks for proofs. */
  readonly said: RecallMessages;
}

/** A message on the log, by what its proof is asked with. */
export interface SaidMessage {
  readonly messageId: string;
  readonly sender: string;
}

/** Messages about a recall that are here, each in the order of the log. */
export interface RecallMessages {
  /** Parts of the recall. */
  readonly recalls: readonly SaidMessage[];
  /** What each holder owes. */
  readonly offers: readonly SaidMessage[];
  /** What holders stated. */
  readonly answers: readonly SaidMessage[];
  /** Those that said what this country let go; they exist, and nothing of them is shown. */
  readonly values: readonly SaidMessage[];
}
