import type { Role } from '#libs/vocabulary';

/** Everybody who signs in at the desk. */
export const DESK: readonly Role[] = ['triage', 'triage-lead', 'national-prosecutor', 'operations'];
