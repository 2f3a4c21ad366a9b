import type { Violation } from '#libs/http';
import type { ServiceRoles } from '#libs/service';
import type { Action, Role } from '#libs/vocabulary';
import type { Denial, DenialReason, Lead } from './action.js';

export type AccessErrorCode = 'ACCESS_DENIED';

type Denied = Pick<Denial, 'reason' | 'clause' | 'leads'>;

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
    /** Where a case is kept to its team: whom to ask. */
    readonly leads?: readonly Lead[];
  };
  readonly violations: readonly Violation[];

  constructor(action: Action, denial: Denied, roles: ServiceRoles) {
    const { reason, clause, leads } = denial;
    super(`${action} is denied: ${reason}`);
    const opening = roles.rolesOf(action);
    const more = { ...(reason === 'ROLE' ? { roles: opening } : {}), ...(leads ? { leads } : {}) };
    this.members = { action, reason, clause, ...more };
    const values = {
      roles: opening.map((role) => roles.label(role)),
      ...(clause === null ? {} : { clause }),
      ...(leads ? { leads: leads.map(callable).join('; ') } : {}),
    };
    this.violations = [{ path: '', rule: ruleOf(denial), values }];
  }
}

/** What a denial lacks changes its words. */
function ruleOf({ reason, clause, leads = [] }: Denied): string {
  if (reason === 'NOT_ON_TEAM' && leads.length === 0) return 'NOT_ON_TEAM_WITHOUT_LEADS';
  return clause === null ? (UNSAID[reason] ?? reason) : reason;
}

function callable({ name, desk, phone }: Lead): string {
  return [name, desk, phone ?? ''].filter((part) => part !== '').join(', ');
}

/** Status of each code. */
export const ACCESS_HTTP_STATUS = { ACCESS_DENIED: 403 } as const satisfies Record<AccessErrorCode, number>;
