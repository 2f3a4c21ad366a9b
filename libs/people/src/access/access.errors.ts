import type { Violation } from '#libs/http';
import type { ServiceRoles } from '#libs/service';
import type { Action, Role } from '#libs/vocabulary';
import type { Denial, DenialReason } from './action.js';

export type AccessErrorCode = 'ACCESS_DENIED';

/** Denials that the lack of a clause causes have words of their own. */
const UNSAID: Partial<Record<DenialReason, string>> = {
  VICTIM_IDENTITY: 'VICTIM_IDENTITY_UNSAID',
  HISTORY: 'HISTORY_UNSAID',
};

/** Says that somebody may not do something, why, and which clause of the agreement decided. */
export class AccessError extends Error {
  override readonly name = 'AccessError';
  readonly code: AccessErrorCode = 'ACCESS_DENIED';
  readonly members: {
    readonly action: Action;
    readonly reason: DenialReason;
    readonly clause: string | null;
    /** Where none of the person's roles opens the action: those that do. */
    readonly roles?: readonly Role[];
  };
  readonly violations: readonly Violation[];

  constructor(action: Action, { reason, clause }: Pick<Denial, 'reason' | 'clause'>, roles: ServiceRoles) {
    super(`${action} is denied: ${reason}`);
    const opening = roles.rolesOf(action);
    const rule = clause === null ? (UNSAID[reason] ?? reason) : reason;
    this.members = { action, reason, clause, ...(reason === 'ROLE' ? { roles: opening } : {}) };
    const values = { roles: opening.map((role) => roles.label(role)), ...(clause === null ? {} : { clause }) };
    this.violations = [{ path: '', rule, values }];
  }
}

/** Status of each code. */
export const ACCESS_HTTP_STATUS = { ACCESS_DENIED: 403 } as const satisfies Record<AccessErrorCode, number>;
