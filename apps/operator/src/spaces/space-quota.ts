import { bindsNobody } from '#libs/protocol';
import { DAY_MS } from '#libs/vocabulary';
import type { FollowedSpace } from '../known/followed-space.js';
import type { Opening } from '../known/opening.js';
import { OpeningError } from './opening.errors.js';

/** After this long without a record a mailbox counts no more. */
const IDLE_MS = 30 * DAY_MS;

/** What one opener may use of the members' attention and of the broker's topics (docs/protocol.md, Topics). */
export const SPACE_QUOTA = {
  /** Mailboxes of one opener, those that wait for their first record included. */
  mailboxes: 32,
  /** Of them, those that name one other member. */
  pair: 8,
  /** Openings of one member within a day, whatever became of them. */
  day: 20,
} as const;

/** Requires that the opener of this record has room for one more. @throws OpeningError SPACE_QUOTA */
export function requireRoom({ opener, members }: Opening, spaces: readonly FollowedSpace[], nowMs: number): void {
  const opened = spaces.filter(({ isNetwork, openedAs }) => !isNetwork && openedAs?.opener === opener);
  const mailboxes = opened.filter((space) => isLiveMailbox(space, nowMs));
  requireLess('mailboxes', mailboxes.length, SPACE_QUOTA.mailboxes);
  requireLess('openings-a-day', opened.filter((space) => openedMs(space) > nowMs - DAY_MS).length, SPACE_QUOTA.day);
  for (const member of members.filter((named) => named !== opener)) {
    const shared = mailboxes.filter((space) => membersOf(space).includes(member));
    requireLess(`mailboxes-with-${member}`, shared.length, SPACE_QUOTA.pair);
  }
}

function requireLess(quota: string, count: number, most: number): void {
  if (count < most) return;
  throw new OpeningError('SPACE_QUOTA', `${quota}: ${count} of ${most} are used`, { quota, count, most });
}

/** Without an agreement nothing but drafts of one is exchanged; a space with one is work that its members agreed on. */
function isLiveMailbox(space: FollowedSpace, nowMs: number): boolean {
  const { charter, t } = space.state;
  const lastMs = Math.max(openedMs(space), Number(t));
  return (charter === null || bindsNobody(charter.charter)) && lastMs > nowMs - IDLE_MS;
}

function openedMs({ openedAs }: FollowedSpace): number {
  return openedAs?.atMs ?? 0;
}

function membersOf({ state, opening }: FollowedSpace): readonly string[] {
  return state.charter?.charter.members ?? opening?.members ?? [];
}
