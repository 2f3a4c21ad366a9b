import type { DutyState } from '#libs/vocabulary';

/** A charter that asks this member to take part in a space. */
export interface Invitation {
  readonly spaceId: string;
  readonly spaceNo: number;
  readonly inviter: string;
  /** By the log. */
  readonly at: Date;
}

/** Key of the duty to answer the invitation to a space. */
export function invitationKey(spaceId: string): string {
  return `invitation.${spaceId}`;
}

/** It waits for those who may sign an agreement: taking part is the first step to one. */
export function invitationState({ spaceId, spaceNo, inviter, at }: Invitation): DutyState<'invitation'> {
  return {
    key: invitationKey(spaceId),
    duty: {
      kind: 'invitation',
      spaceNo,
      for: { kind: 'action', action: 'agreement.sign', desk: null, except: null },
      about: null,
      at,
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'invitation', member: inviter },
    },
  };
}
