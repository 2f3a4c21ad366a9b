import type { Role } from '#libs/vocabulary';

/**
 * One address of the API: who gets past its role, what it is sent, and what an unknown id in it is answered with. Doors stand in
 * `*.doors.ts` beside their controllers, written by hand, as witness against what the descriptors and decorators say.
 */
export interface Door {
  readonly route: string;
  readonly roles: readonly Role[];
  readonly body?: object;
  /** Most that it takes, in KiB, where that is more than what every address takes. */
  readonly bodyKib?: number;
  /** Code of a 404 for ids that nothing has; none where the address has no id. */
  readonly unknown?: string;
}

export const ALL: readonly Role[] = ['investigator', 'liaison', 'prosecutor', 'operations'];
export const READERS: readonly Role[] = ['investigator', 'liaison', 'prosecutor'];
export const WRITERS: readonly Role[] = ['investigator', 'liaison'];
export const FLOWS: readonly Role[] = ['liaison', 'operations'];
export const OPERATIONS: readonly Role[] = ['operations'];
export const PROSECUTOR: readonly Role[] = ['prosecutor'];
export const FREEZES: readonly Role[] = ['liaison', 'prosecutor', 'operations'];
export const DRAFTERS: readonly Role[] = ['liaison', 'prosecutor'];

/** Names nothing. */
export const SOME_ID = '018f0000-0000-7000-8000-0000000000aa';

/** Names nothing either. */
export const SOME_HASH = '0'.repeat(64);
