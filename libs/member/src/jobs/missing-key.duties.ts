import type { AwaitingMessage } from '#libs/exchange';
import { type DutyState, HOUR_MS, recordOf } from '#libs/vocabulary';

/** How long the key of a member may be missing before the author of a message that waits for it is asked. */
export const PATIENCE_MS = HOUR_MS;

/** Kind of the duty. */
export const KEY_MISSING = 'key-missing';

/** Key of the duty to decide about a message that waits for the key of a member. */
export function missingKeyKey(messageId: string): string {
  return `${KEY_MISSING}.${messageId}`;
}

/** It waits for the author of the message. */
export function missingKeyState(waiting: AwaitingMessage): DutyState<typeof KEY_MISSING> {
  const { spaceNo, messageId, subject, acceptedAt, members } = waiting;
  return {
    key: missingKeyKey(messageId),
    duty: {
      kind: KEY_MISSING,
      spaceNo,
      for: { kind: 'author', messageId },
      about: recordOf(subject),
      at: new Date(acceptedAt.getTime() + PATIENCE_MS),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: KEY_MISSING, messageId, members },
    },
  };
}
