import type { DutyState } from '#libs/vocabulary';
import type { OpenedMessage } from '../follower/applier.js';
import { refusalName } from '../space/refusal-name.js';

/** An own message that a partner refuses. */
export interface OwnRefused {
  readonly messageId: string;
  readonly position: bigint;
  readonly code: number;
}

/** What a partner refused goes back to who wrote it. */
export function refusedState(
  { spaceNo, sender: member, t }: OpenedMessage,
  { messageId, position, code }: OwnRefused,
): DutyState<'refused'> {
  return {
    key: `refused.${messageId}.${member}`,
    duty: {
      kind: 'refused',
      spaceNo,
      for: { kind: 'author', messageId },
      about: { kind: 'position', id: position.toString() },
      at: new Date(Number(t)),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'refused', messageId, by: 'partner', member, code: refusalName(code), reason: null },
    },
  };
}
