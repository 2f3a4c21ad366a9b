/** Stock reasons by their digits: three to approve, two to refuse. */
export const REASONS = [1, 2, 3, 4, 5] as const;
export type Reason = (typeof REASONS)[number];

/** Whether a stock reason speaks for a decision: what is kept with it must not say the opposite. */
export const speaksFor = (reason: Reason, decision: 'approve' | 'refuse'): boolean =>
  reason <= 3 === (decision === 'approve');

/** What own words alone say at least; less is a slip of the hand. */
export const LEAST_CHARACTERS = { approve: 3, refuse: 10 } as const;

/** A second press on the one that opened by itself is none. */
export const SETTLE_MS = 300;
