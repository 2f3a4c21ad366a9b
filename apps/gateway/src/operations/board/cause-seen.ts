import type { FlowCause } from './flow-cause.js';

/** That a person has seen a cause, and why it may stand: said in its place until it ends or grows. */
export interface CauseSeen {
  readonly by: string;
  /** Name of the person; the id where no name is known. */
  readonly byName: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** One thing that is the matter, as the board shows it. */
export interface BoardCause extends FlowCause {
  /** What it is acknowledged by. */
  readonly key: string;
  /** Null while nobody has acknowledged it as it stands. */
  readonly seen: CauseSeen | null;
}

/** How a cause stood when somebody acknowledged it. */
export interface SeenMark {
  readonly key: string;
  readonly by: string;
  readonly reason: string;
  readonly seenAt: Date;
  /** Since when it was there, or when it last happened. */
  readonly since: Date | null;
  /** How much of it there was: messages, seconds or days. */
  readonly amount: number;
}

/** Values that tell one cause from another of its code. How much there is of it tells none. */
const NAMING = ['spaceId', 'use', 'status', 'class', 'code', 'refusedBy', 'keyId', 'version', 'why', 'reason'] as const;

/** What waits grows with every message: that is no news before it has doubled. */
const OF_WAITING: readonly FlowCause['cause'][] = [
  'MEMBER_BEHIND',
  'OUTBOX_STUCK',
  'WAITS_FOR_KEY',
  'APPROVAL_WAITING',
  'EPOCH_CHURN',
];

/** Names a cause while it lasts. */
export function causeKey({ cause, member, values }: FlowCause): string {
  return [cause, member ?? '', ...NAMING.map((name) => String(values[name] ?? ''))].join('|');
}

/** How much there is of a cause. */
export function amountOf({ values }: FlowCause): number {
  return Number(values['count'] ?? values['daysLeft'] ?? values['seconds'] ?? 0);
}

/** Whether what somebody acknowledged is still what stands there: not another one that began since, and no more than then. */
export function isStillSeen(cause: FlowCause, { since, seenAt, amount }: SeenMark): boolean {
  const knownMs = Math.max(since?.getTime() ?? 0, seenAt.getTime());
  const isLater = cause.since !== undefined && Date.parse(cause.since) > (isAboutLast(cause) ? msOf(since) : knownMs);
  return !isLater && !hasGrown(cause, amount);
}

/** These say when it last happened, not since when: whatever happened after is another one. */
function isAboutLast({ cause }: FlowCause): boolean {
  return cause === 'RECORD_REFUSED' || cause === 'KEY_MISUSED' || cause === 'SEALING_BROKEN';
}

function msOf(date: Date | null): number {
  return date?.getTime() ?? 0;
}

function hasGrown(cause: FlowCause, before: number): boolean {
  const now = amountOf(cause);
  if (cause.values['count'] !== undefined) return OF_WAITING.includes(cause.cause) ? now >= before * 2 : now > before;
  if (cause.values['daysLeft'] !== undefined) return now <= before / 2;
  return before !== 0 && Math.abs(now) >= Math.abs(before) * 2;
}
