/** Stock reasons by their digits: three to approve, two to refuse. */
export const REASONS = [1, 2, 3, 4, 5] as const;
export type Reason = (typeof REASONS)[number];

/** Whether a stock reason speaks for a decision: what is kept with it must not say the opposite. */
export const speaksFor = (reason: Reason, decision: 'approve' | 'refuse'): boolean =>
  reason <= 3 === (decision === 'approve');

/** A refusal in own words alone says at least so much. */
export const REFUSAL_CHARACTERS = 10;

/** A second press on the one that opened by itself is none. */
export const SETTLE_MS = 300;
