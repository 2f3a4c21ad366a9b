import { type ConcludedMessage, refusalName } from '#libs/exchange';
import type { KnownState } from '#libs/inbox';
import { recordOf } from '#libs/vocabulary';

/** An own message that the log refused, or that rests on one, goes back to its author. */
export function concludedDuty(spaceNo: number, concluded: ConcludedMessage): KnownState<'refused'> {
  const { messageId, author, code, subject, acceptedAt } = concluded;
  return {
    key: `refused.${messageId}.log`,
    duty: {
      kind: 'refused',
      spaceNo,
      for: { kind: 'person', id: author },
      about: recordOf(subject),
      at: acceptedAt,
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'refused', messageId, by: 'log', member: null, code: refusalName(code), reason: null },
    },
  };
}
