import type { DutyState } from '#libs/vocabulary';
import type { SignalOutcome } from '../answers/signal-answer.js';
import { passedName } from './passed-id.js';

/** Kinds of what waits because signals go from country to country. */
export const PASSED_DUTIES = ['passed-signal', 'passed-answer'] as const;

interface InSpace {
  readonly spaceNo: number;
  readonly spaceId: string;
}

/** What waits of a member. */
interface Waiting {
  readonly sender: string;
  readonly waiting: number;
  /** The only one that waits; null where there are more. */
  readonly only: string | null;
  /** When the newest came, by which the line comes back for who put it aside. */
  readonly t: bigint | null;
}

/** One line of a case for all that a member passed and nobody answered, for all who may read it: however many come, My work has no more. */
export function passedState(
  { spaceId, spaceNo }: InSpace,
  { sender, waiting, only, t }: Waiting,
): DutyState<'passed-signal'> {
  const key = `passed-signal.${spaceId}.${sender}`;
  if (t === null) return { key, duty: null };
  return {
    key,
    duty: {
      kind: 'passed-signal',
      spaceNo,
      for: { kind: 'action', action: 'passed-signal.read', desk: null, except: null },
      about: null,
      at: new Date(Number(t)),
      dueAt: null,
      harm: 1,
      urgent: false,
      matter: {
        kind: 'passed-signal',
        passed: only === null ? null : passedName({ sender, id: only }),
        member: sender,
        waiting,
      },
    },
  };
}

interface Answered {
  readonly signalId: string;
  readonly answerer: string;
  readonly outcome: SignalOutcome;
  /** Of the message that passed it. */
  readonly messageId: string;
  readonly t: bigint;
}

/** What became of a signal of this member, for who passed it. */
export function answerState(
  { spaceId, spaceNo, own }: InSpace & { readonly own: string },
  { signalId, answerer, outcome, messageId, t }: Answered,
): DutyState<'passed-answer'> {
  const passed = passedName({ sender: own, id: signalId });
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
      matter: { kind: 'passed-answer', passed, member: answerer, outcome },
    },
  };
}
