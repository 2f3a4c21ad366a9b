/** What became of a signal, as whoever reported it is told: intake knows the same words. */
export const SIGNAL_OUTCOMES = ['USED', 'PICTURE', 'NONE'] as const;

export type SignalOutcome = (typeof SIGNAL_OUTCOMES)[number];

/** Why it had no follow-up: the reasons that a reporter may be told, codes of the list `feedback-reasons` of the practice. */
export const SIGNAL_REASONS = ['too-little', 'another-matter'] as const;

export type SignalReason = (typeof SIGNAL_REASONS)[number];

/** Where an answer is: on its way, with intake, not known there as anything that it handed over, which may pass within a day, or refused there. */
export const ANSWER_STATES = ['waiting', 'told', 'unknown', 'refused'] as const;

export type AnswerState = (typeof ANSWER_STATES)[number];

/** What somebody answered. */
export interface SignalAnswer {
  readonly outcome: SignalOutcome;
  readonly reason: SignalReason | null;
  readonly byName: string;
  readonly at: Date;
  readonly state: AnswerState;
}
