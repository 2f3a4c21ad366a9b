import type { OpenedMessage } from '#libs/exchange';
import type { DutyState } from '#libs/vocabulary';
import type { SignalOutcome } from '../answers/signal-answer.js';
import { passedName, type PassedName } from './passed-id.js';

/** Kinds of what waits because signals go from country to country. */
export const PASSED_DUTIES = ['passed-signal', 'passed-answer'] as const;

export function passedKey(spaceId: string, name: PassedName): string {
  return `passed-signal.${spaceId}.${passedName(name)}`;
}

/** It waits until it is answered, for all who may read it. */
export function passedState(
  { spaceId, spaceNo, sender, t }: OpenedMessage,
  signalId: string,
): DutyState<'passed-signal'> {
  const name = { sender, id: signalId };
  return {
    key: passedKey(spaceId, name),
    duty: {
      kind: 'passed-signal',
      spaceNo,
      for: { kind: 'action', action: 'passed-signal.read', desk: null, except: null },
      about: null,
      at: new Date(Number(t)),
      dueAt: null,
      harm: 1,
      urgent: false,
      matter: { kind: 'passed-signal', passed: passedName(name), member: sender },
    },
  };
}

/** What became of it, for who passed it. */
export function answerState(
  { spaceId, spaceNo, sender, recipients, t }: OpenedMessage,
  { signalId, outcome, messageId }: Answered,
): DutyState<'passed-answer'> {
  const [origin = ''] = recipients.filter((member) => member !== sender);
  const passed = passedName({ sender: origin, id: signalId });
  return {
    key: `passed-answer.${spaceId}.${passed}`,
    duty: {
      kind: 'passed-answer',
      spaceNo,
      for: { kind: 'author', messageId },
      about: null,
      at: new Date(Number(t)),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'passed-answer', passed, member: sender, outcome },
    },
  };
}

interface Answered {
  readonly signalId: string;
  readonly outcome: SignalOutcome;
  /** Of the message that passed it. */
  readonly messageId: string;
}
