import type { Page } from '#libs/http';
import type { SignalOutcome, SignalReason } from '../answers/signal-answer.js';
import type { PassedContent } from './passed-signal.js';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Another country passed signals that nobody answered. */
    readonly 'passed-signal': {
      readonly kind: 'passed-signal';
      /** The only one; null where several wait. */
      readonly passed: string | null;
      readonly member: string;
      /** No more than `MOST_WAITING`. */
      readonly waiting: number;
    };
    /** Another country answered a signal of this one. */
    readonly 'passed-answer': {
      readonly kind: 'passed-answer';
      readonly passed: string;
      readonly member: string;
      readonly outcome: SignalOutcome;
    };
  }
}

/** So many signals of one country that wait in a case are counted; a larger number says nothing more. */
export const MOST_WAITING = 100;

export type PassedState = 'new' | 'accepted' | 'answered';

/** A signal that one country passed to another, in a list: nothing of what it says. */
export interface PassedLine {
  /** `<sender>.<id>`. */
  readonly passed: string;
  readonly sender: string;
  readonly recipient: string;
  /** Of the log. */
  readonly at: Date;
  readonly state: PassedState;
  readonly outcome: SignalOutcome | null;
}

/** A page of them, the newest first. */
export interface PassedSignals extends Page<PassedLine> {}

/** With what it says, and what became of it. */
export interface PassedView extends PassedLine {
  readonly signal: PassedContent;
  /** Who accepted it, and whether the triage desk of this country weighs and answers it; of one that this country passed, nobody here knows. */
  readonly accepted: { readonly byName: string; readonly at: Date; readonly isAtDesk: boolean } | null;
  readonly answer: PassedAnswer | null;
  /** An answer of this country is on its way. */
  readonly isAnswering: boolean;
}

export interface PassedAnswer {
  readonly outcome: SignalOutcome;
  readonly reason: SignalReason | null;
  /** Of the log. */
  readonly at: Date;
}

/** `waiting` for a prosecutor, `pending` on its way, `sent`, or `stopped`: it never left. */
export const PASSING_STATES = ['waiting', 'pending', 'sent', 'stopped'] as const;

/** Where a signal of this country was passed to. */
export interface Passing {
  readonly passed: string;
  /** Null, as are recipient and outcome, where the caller is not let into that case. */
  readonly spaceId: string | null;
  readonly recipient: string | null;
  readonly byName: string;
  readonly at: Date;
  readonly state: (typeof PASSING_STATES)[number];
  readonly outcome: SignalOutcome | null;
}
