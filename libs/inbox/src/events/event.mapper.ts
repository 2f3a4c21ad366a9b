import { subjectText } from '#libs/vocabulary';
import type { MemberSize } from '../log-sizes.js';
import type { ChangeEventRow } from './change-event.repository.js';
import type { Audience, EventId, FeedItem } from './event.js';

/** Those who see the states of messages: readers, and operations. */
export const DELIVERY: Audience = { kind: 'may', anyOf: ['record.read', 'flows.read'] };

export type StoredItem = FeedItem & { readonly id: EventId };

/** Of no space, as the flows of all spaces are. */
export const NO_SPACE = 0;

/** Reads a stored event. */
export function feedItem({ tx, event_no: no, space_no: spaceNo, event, audience, about }: ChangeEventRow): StoredItem {
  const id = { tx: BigInt(tx), no: BigInt(no) };
  return { id, spaceNo: spaceNo ?? NO_SPACE, event: { ...event, about }, audience };
}

/** Returns how far a member has a log. */
export function progressItem({ spaceNo, spaceId, member, size }: MemberSize): FeedItem {
  const about = [subjectText({ kind: 'space', id: spaceId })];
  return { id: null, spaceNo, event: { kind: 'delivery', spaceId, member, size, about }, audience: DELIVERY };
}

/** Returns that the flow board shows something else. */
export const FLOWS_CHANGED: FeedItem = {
  id: null,
  spaceNo: NO_SPACE,
  event: { kind: 'flows-changed' },
  audience: { kind: 'may', anyOf: ['flows.read'] },
};
