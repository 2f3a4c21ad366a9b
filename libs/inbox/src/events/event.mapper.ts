import type { ChangeEventRow, MemberProgress } from './change-event.repository.js';
import type { Audience, EventId, FeedItem, GatewayEvent, Sight } from './event.js';

/** Whoever sees the states of messages: those who read them, and operations. */
const DELIVERY: Audience = { kind: 'may', anyOf: ['record.read', 'flows.read'] };

/** Who may know of a message type, by the area of its package. One of no area is told to nobody. */
const AREAS: readonly (readonly [prefix: string, sight: Sight])[] = [
  ['joinder.agreement.', 'agreement.read'],
  ['joinder.exchange.', 'flows.read'],
  ['joinder.record.', 'record.read'],
  ['joinder.request.', 'record.read'],
];

/** Where no code of a refusal is stored. */
const UNKNOWN = 'UNKNOWN';

export type StoredItem = FeedItem & { readonly id: EventId };

/** Says what a stored event tells, and to whom. */
export function feedItem(row: ChangeEventRow): StoredItem {
  const id = { tx: BigInt(row.tx), no: BigInt(row.event_no) };
  return { id, spaceNo: row.space_no, ...contentOf(row) };
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

function contentOf(row: ChangeEventRow): { event: GatewayEvent; audience: Audience } {
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
      return { event: changed(row), audience: audienceOf(row.topic) };
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

function audienceOf(topic: string): Audience {
  const sight = AREAS.find(([prefix]) => topic.startsWith(prefix))?.[1];
  return sight ? { kind: 'may', anyOf: [sight] } : { kind: 'nobody' };
}
