import type { Action } from '#libs/vocabulary';
import type { ChangeEventRow, MemberProgress } from './change-event.repository.js';
import type { MessageSights } from '../message-sights.js';
import type { Audience, EventId, FeedItem, GatewayEvent } from './event.js';

/** Whoever sees the states of messages: those who read them, and operations. */
const DELIVERY: Audience = { kind: 'may', anyOf: ['record.read', 'flows.read'] };

/** Where no code of a refusal is stored. */
const UNKNOWN = 'UNKNOWN';

export type StoredItem = FeedItem & { readonly id: EventId };

/** Says what a stored event tells, and to whom. */
export function feedItem(row: ChangeEventRow, sights: MessageSights): StoredItem {
  const id = { tx: BigInt(row.tx), no: BigInt(row.event_no) };
  return { id, spaceNo: row.space_no, ...contentOf(row, sights) };
}

/** Says how far a member has a log; told again at every connection. */
export function progressItem({ spaceNo, spaceId, member, size }: MemberProgress): FeedItem {
  return { id: null, spaceNo, event: { kind: 'delivery', spaceId, member, size }, audience: DELIVERY };
}

/** Of no space: whoever looks after the flows looks after all of them. */
const NO_SPACE = 0;

/** Says that the flow board shows something else. */
export const FLOWS_CHANGED: FeedItem = {
  id: null,
  spaceNo: NO_SPACE,
  event: { kind: 'flows-changed' },
  audience: { kind: 'may', anyOf: ['flows.read'] },
};

function contentOf(row: ChangeEventRow, sights: MessageSights): { event: GatewayEvent; audience: Audience } {
  const { space_id: spaceId, subject: messageId, detail } = row;
  const author = detail.author ?? '';
  switch (row.topic) {
    case 'approval.waiting':
      return {
        event: { kind: 'approval-waiting', spaceId, messageId, mustAct: true },
        audience: { kind: 'decides', except: author },
      };
    case 'approval.settled':
      return {
        event: { kind: 'approval-settled', spaceId, messageId, state: detail.state ?? '' },
        audience: { kind: 'person', id: author },
      };
    case 'message.refused':
      return {
        event: refused(row, { messageId, code: detail.code ?? UNKNOWN, member: null }),
        audience: { kind: 'person', id: author },
      };
    case 'joinder.exchange.v1.Refused':
      return {
        event: refused(row, {
          messageId: row.refused_message_id ?? messageId,
          code: row.refusal_code ?? UNKNOWN,
          member: detail.sender ?? null,
        }),
        audience: row.refused_author === null ? DELIVERY : { kind: 'person', id: row.refused_author },
      };
    case 'joinder.exchange.v1.Opened':
      return { event: { kind: 'delivery', spaceId, member: detail.sender ?? '', size: null }, audience: DELIVERY };
    default:
      return { event: changed(row), audience: audienceOf(sights.of(row.topic)) };
  }
}

function refused(
  { space_id: spaceId }: ChangeEventRow,
  what: { messageId: string; code: string; member: string | null },
): GatewayEvent {
  return { kind: 'refused', spaceId, mustAct: true, ...what };
}

function changed(row: ChangeEventRow): GatewayEvent {
  return {
    kind: 'changed',
    spaceId: row.space_id,
    type: row.topic,
    messageId: row.subject,
    sender: row.detail.sender ?? '',
    recordId: row.record_id,
  };
}

function audienceOf(sight: Action | null): Audience {
  return sight ? { kind: 'may', anyOf: [sight] } : { kind: 'nobody' };
}
