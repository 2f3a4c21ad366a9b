import type { Action, DenialReason } from './action.js';

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
  readonly members: { readonly action: Action; readonly reason: DenialReason; readonly clause: string | null };
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(action: Action, reason: DenialReason, clause: string | null) {
    super(`${action} is denied: ${reason}`);
    this.members = { action, reason, clause };
    const rule = clause === null ? (UNSAID[reason] ?? reason) : reason;
    this.violations = [{ path: '', rule, values: clause === null ? {} : { clause } }];
  }
}

export const ACCESS_HTTP_STATUS = { ACCESS_DENIED: 403 } as const satisfies Record<AccessErrorCode, number>;
