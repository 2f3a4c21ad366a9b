import type { SignalLine } from '../triage/signal-view.js';

/** A signal whose reporter waits to be told what became of it. */
export interface FeedbackLine extends SignalLine {
  readonly feedbackDueAt: Date;
}

/** At most a hundred, the most urgent first. */
export interface FeedbackList {
  readonly items: readonly FeedbackLine[];
  /** How many in all were not told in time. */
  readonly overdue: number;
}
