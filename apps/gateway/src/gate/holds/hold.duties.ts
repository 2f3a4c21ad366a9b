import type { KnownState, NewEvent } from '#libs/inbox';
import { INBOX } from '#libs/inbox';
import { recordOf } from '#libs/vocabulary';
import type { FoundHold } from './due-holds.repository.js';

/** Kind of what waits because a hold could not end. */
export const HOLD_DUTIES = ['refused'] as const;

/** A hold that could not end, and why. */
export interface FailedHold {
  readonly hold: FoundHold;
  readonly code: string;
  readonly at: Date;
  /** What it speaks about is there without it. */
  readonly isThere: boolean;
}

/** It goes back to its author, whole. */
export function failedState({ hold, code, at, isThere }: FailedHold): KnownState<'refused'> {
  const { holdId, spaceNo, by } = hold;
  return {
    key: `refused.${holdId}.hold`,
    duty: {
      kind: 'refused',
      spaceNo,
      for: { kind: 'person', id: by.id },
      about: isThere ? recordOf(recordSubject(hold)) : null,
      at,
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: {
        kind: 'refused',
        messageId: holdId,
        by: 'hold',
        member: null,
        code,
        reason: null,
        recordIds: isThere ? recordIdsOf(hold) : [],
      },
    },
  };
}

/** Tells its author at once, on every page that is open. */
export function failedEvent({ hold, code }: Pick<FailedHold, 'hold' | 'code'>): NewEvent {
  const { holdId: messageId, spaceNo, spaceId, by, subjects } = hold;
  return {
    spaceNo,
    event: { kind: 'refused', spaceId, messageId, code, member: null, mustAct: true },
    audience: { kind: 'person', id: by.id },
    about: [...subjects, INBOX],
  };
}

function recordIdsOf({ subjects }: FoundHold): readonly string[] {
  const found = subjects.flatMap((subject) => recordOf(subject)?.id ?? []);
  return [...new Set(found)];
}

function recordSubject({ subjects }: FoundHold): string | null {
  return subjects.find((subject) => subject.startsWith('record:')) ?? subjects[0] ?? null;
}
