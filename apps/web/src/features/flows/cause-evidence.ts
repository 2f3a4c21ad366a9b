import { linkOptions } from '@tanstack/react-router';
import type { FlowCause } from './api/types.js';
import type { FLOWS_TEXTS } from './flows.texts.js';

/** Where it is shown what a cause says, and how much of it there is. */
export interface Evidence {
  /** The screen, as its tab names it. */
  readonly part: keyof typeof FLOWS_TEXTS & ('messages' | 'outbox' | 'refusals' | 'parked' | 'freezes' | 'keys');
  readonly link: ReturnType<typeof linkTo>;
  readonly count: number | null;
}

type Part = Evidence['part'];

const PARTS: Readonly<Partial<Record<FlowCause['cause'], Part>>> = {
  BROKER_AWAY: 'outbox',
  OUTBOX_STUCK: 'outbox',
  SPACE_QUOTA: 'outbox',
  LIST_OUTDATED: 'outbox',
  WAITS_FOR_LIST: 'outbox',
  WAITS_FOR_KEY: 'outbox',
  MEMBER_FROZEN: 'freezes',
  LISTS_CONFLICT: 'freezes',
  GATEWAY_AWAY: 'messages',
  MEMBER_BEHIND: 'messages',
  RECORD_REFUSED: 'refusals',
  SEALING_BROKEN: 'refusals',
  RECORDS_PARKED: 'parked',
  KEY_MISUSED: 'keys',
  SECOND_INSTANCE: 'keys',
  KEY_NOT_ACTIVE: 'keys',
  CERTIFICATE_EXPIRED: 'keys',
  CERTIFICATE_EXPIRES: 'keys',
  TRUST_LIST_EXPIRED: 'keys',
  TRUST_LIST_EXPIRES: 'keys',
  CLOCK_OFF: 'keys',
  BROKER_CLOCK_OFF: 'keys',
  CLOCKS_DISAGREE: 'keys',
};

/** Null where the sentence itself is all that is known here. */
export function evidenceOf({ cause, member, values }: FlowCause): Evidence | null {
  const part = PARTS[cause];
  if (part === undefined) return null;
  // The list of what is to be sent is of all cases, and says itself how much it is; a cause is of one case or one member.
  const count = part === 'outbox' ? null : values['count'];
  return { part, link: linkTo(part, member), count: typeof count === 'number' ? count : null };
}

/** What a member has not confirmed stands on its page, case by case. */
function linkTo(part: Part, member: string | undefined) {
  if (part === 'messages' && member !== undefined)
    return linkOptions({ to: '/flows/members/$member', params: { member } });
  return linkOptions({ to: `/flows/${part}` });
}
