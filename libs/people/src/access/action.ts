import type { ActionUnder } from '#libs/vocabulary';

/** What the role alone decides. */
export type RoleAction = ActionUnder<'role'>;

/** Why something is denied; codes are API. */
export type DenialReason =
  | 'ROLE'
  | 'AGREEMENT_MISSING'
  | 'AGREEMENT_NOT_STARTED'
  | 'AGREEMENT_EXPIRED'
  | 'MEMBER_NOT_NAMED'
  | 'RECIPIENT_NOT_NAMED'
  | 'RECORD_TYPE'
  | 'LIAISON_SHARING'
  | 'VICTIM_IDENTITY'
  | 'PERMITTED_USE'
  | 'HISTORY';

/** `clause` is the one of the agreement that decided; null where the agreement says nothing about it. */
export type Decision =
  | { readonly allowed: true; readonly clause: string | null; readonly reason: 'GRANTED' }
  | { readonly allowed: false; readonly clause: string | null; readonly reason: DenialReason };

/** A decision that refuses. */
export type Denial = Extract<Decision, { readonly allowed: false }>;
