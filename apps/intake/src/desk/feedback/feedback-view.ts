import type { SignalLine } from '../triage/signal-view.js';

/** A signal whose reporter waits to be told what became of it. */
export interface FeedbackLine extends SignalLine {
  readonly feedbackDueAt: Date;
}

/** A signal whose reporter answered a question. */
export interface RepliedLine extends SignalLine {
  readonly repliedAt: Date;
}

/** A question to whoever reported, and the answer. */
export interface AskedView {
  readonly question: string;
  readonly askedAt: Date;
  /** Null as long as nothing was answered, or where it cannot be read. */
  readonly said: string | null;
  readonly repliedAt: Date | null;
}

/** `GET signals/:id/questions`. */
export interface Questions {
  readonly signalId: string;
  readonly asked: readonly AskedView[];
  /** What may be asked. */
  readonly questions: readonly { readonly code: string; readonly label: string }[];
}

/** At most a hundred, the most urgent first. */
export interface FeedbackList {
  /** Answers that nobody read yet, at most a hundred, the first that came. */
  readonly replied: readonly RepliedLine[];
  readonly items: readonly FeedbackLine[];
  /** How many in all were not told in time. */
  readonly overdue: number;
}
