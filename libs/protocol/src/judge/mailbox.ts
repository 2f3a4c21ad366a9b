import type { PrivateRefusal } from '../sealing/open-body.js';
import type { Charter, MessageType } from '#libs/contracts';
import type { SpaceState } from './space-state.js';

/** Tells whether a charter commits to no agreement, whatever its revision: taking part under it binds to nothing. */
export function bindsNobody({ agreementCommitment }: Charter): boolean {
  return agreementCommitment.length === 0;
}

/** Tells whether only agreement drafting is allowed: the charter in force commits to no agreement and the space is not `network`. */
export function isMailbox(state: SpaceState): boolean {
  return !state.network && state.charter !== null && bindsNobody(state.charter.charter);
}

/**
 * Checks that a space in this state allows a message of this type; E_POLICY where it is a mailbox and the type is not for it. The state
 * is the one before the position of the message. Null where it is allowed.
 */
export function mailboxRefusal(state: SpaceState, type: MessageType): PrivateRefusal | null {
  if (!isMailbox(state) || type.mailbox) return null;
  const why = { expected: 'a type that a mailbox allows, as no agreement acts', found: type.name };
  return { kind: 'refused', code: 'E_POLICY', field: '', rule: 'mailbox', why };
}
