import type { ActionUnder } from '#libs/vocabulary';

/** What the role alone decides. */
export type RoleAction = ActionUnder<'role'>;

/** Why something is denied; codes are API. */
export type DenialReason =
  | 'ROLE'
  | 'NOT_ON_TEAM'
  | 'BREAK_GLASS_READS'
  | 'AGREEMENT_MISSING'
  | 'AGREEMENT_NOT_STARTED'
  | 'AGREEMENT_EXPIRED'
  | 'MEMBER_NOT_NAMED'
  | 'RECIPIENT_NOT_NAMED'
  | 'RECORD_TYPE'
  | 'LIAISON_SHARING'
  | 'VICTIM_IDENTITY'
  | 'PERMITTED_USE'
  | 'CHECKS_OFF'
  | 'HISTORY';

/** Somebody who lets others into a case. */
export interface Lead {
  readonly name: string;
  readonly desk: string;
  /** Null where it is not known. */
  readonly phone: string | null;
}

/** `clause` is the one of the agreement that decided; null where the agreement says nothing about it. */
export type Decision =
  | { readonly allowed: true; readonly clause: string | null; readonly reason: 'GRANTED' }
  | {
      readonly allowed: false;
      readonly clause: string | null;
      readonly reason: DenialReason;
      /** Of a case that is kept to its team: whom to ask. */
      readonly leads?: readonly Lead[];
    };

/** A decision that refuses. */
export type Denial = Extract<Decision, { readonly allowed: false }>;
