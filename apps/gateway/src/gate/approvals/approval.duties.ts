import type { Ground } from '#libs/approval';
import type { KnownState } from '#libs/inbox';
import { recordOf } from '#libs/vocabulary';
import { toDecide } from './who-decides.js';

/** Kinds of what waits because of approvals. */
export const APPROVAL_DUTIES = ['approval', 'refused'] as const;

/** A message that begins to wait for a decision. */
export interface WaitingMessage {
  readonly spaceNo: number;
  readonly messageId: string;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly grounds: readonly Ground[];
  readonly author: { readonly id: string; readonly name: string };
  readonly subject: string | null;
  readonly urgent: boolean;
  readonly at: Date;
}

/** A message that waits for a decision no more. */
export interface SettledMessage {
  readonly spaceNo: number;
  readonly messageId: string;
  readonly author: string;
  readonly subject: string | null;
  /** Words of the person who refused it, and when; null where it was not refused. */
  readonly refused: { readonly reason: string; readonly at: Date } | null;
}

/** It waits for all who may decide, but its author. */
export function waitingState(message: WaitingMessage): KnownState<'approval'> {
  const { spaceNo, messageId, type, recipients, grounds, author, subject, urgent, at } = message;
  return {
    key: `approval.${messageId}`,
    duty: {
      kind: 'approval',
      spaceNo,
      for: { kind: 'action', action: toDecide(type), desk: null, except: author.id },
      about: recordOf(subject),
      at,
      dueAt: null,
      harm: 0,
      urgent,
      matter: { kind: 'approval', messageId, type, author: author.name, recipients, grounds },
    },
  };
}

/** It waits no more; a refused message goes back to its author. */
export function settledStates({ spaceNo, messageId, author, subject, refused }: SettledMessage): readonly KnownState[] {
  const decided: KnownState = { key: `approval.${messageId}`, duty: null };
  if (refused === null) return [decided];
  const back: KnownState<'refused'> = {
    key: `refused.${messageId}.approval`,
    duty: {
      kind: 'refused',
      spaceNo,
      for: { kind: 'person', id: author },
      about: recordOf(subject),
      at: refused.at,
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'refused', messageId, by: 'approval', member: null, code: null, reason: refused.reason },
    },
  };
  return [decided, back];
}
