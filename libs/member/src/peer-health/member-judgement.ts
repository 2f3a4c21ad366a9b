import type { MemberConfirmations } from '#libs/exchange';
import type { PeerStatus } from '../peers/peer-statuses.service.js';
import type { MemberState } from './network-view.js';

/** What is known of another member; `status` is undefined where its gateway was never visited. */
export interface MemberFacts {
  readonly status: PeerStatus | undefined;
  readonly progress: MemberConfirmations | undefined;
}

export interface MemberJudgement {
  readonly state: MemberState;
  readonly lastContact: Date | null;
  readonly behind: number;
}

/** A cosignature this young proves that its gateway runs, also where the channel between the gateways is down. */
const FRESH_MS = 4000;
/** What is confirmed within this time is on its way. */
export const BEHIND_AFTER_MS = 10_000;

/** Judges how another member is found: by the channel between the gateways, and by what it confirms on the logs. */
export function judgeMember({ status, progress }: MemberFacts, now: Date): MemberJudgement {
  const confirmed = progress?.lastConfirmedAt ?? null;
  const answered = dateOf(status?.lastReachedAt);
  const lastContact = later(answered, confirmed);
  const behind = progress?.behind ?? 0;
  const reached = isReached(status, confirmed, now);
  if (!reached) return { state: 'not-reached', lastContact, behind };
  const waiting = progress?.waitingSince ?? null;
  const isBehind = waiting !== null && now.getTime() - waiting.getTime() > BEHIND_AFTER_MS;
  return { state: isBehind ? 'behind' : 'up', lastContact, behind };
}

/** Where this gateway has no address of a member, only what it confirms can speak for it. */
function isReached(status: PeerStatus | undefined, confirmed: Date | null, now: Date): boolean {
  if (!status) return confirmed !== null;
  return status.reachable || (confirmed !== null && now.getTime() - confirmed.getTime() < FRESH_MS);
}

function later(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a > b ? a : b;
}

function dateOf(text: string | null | undefined): Date | null {
  return text === null || text === undefined ? null : new Date(text);
}
