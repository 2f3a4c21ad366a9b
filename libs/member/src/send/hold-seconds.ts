/** For how long something may be held; 0 lets it go at once. */
export const HOLD_SECONDS = [0, 5, 10] as const;

export type HoldSeconds = (typeof HOLD_SECONDS)[number];
