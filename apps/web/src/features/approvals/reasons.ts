/** Stock reasons by their digits: three to approve, two to refuse. */
export const REASONS = [1, 2, 3, 4, 5] as const;
export type Reason = (typeof REASONS)[number];

/** A refusal in own words alone says at least so much. */
export const REFUSAL_CHARACTERS = 10;

/** A second press on the one that opened by itself is none. */
export const SETTLE_MS = 300;
