import { isMessage } from '@bufbuild/protobuf';
import { OpenedSchema, RefusedSchema } from '#libs/contracts';
import { type ConcludedMessage, type MessageNews, type OpenedMessage, refusalName } from '#libs/exchange';
import { type Audience, DELIVERY, INBOX, type MessageSights, type NewEvent } from '#libs/inbox';
import { type Subject, subjectText } from '#libs/vocabulary';
import { type RefusedMessage, refusedPositions } from './refused-messages.repository.js';

/** What an event of a message is made with. */
export interface EventFacts {
  readonly sights: MessageSights;
  /** Own messages that the messages of the chunk refuse, by position. */
  readonly refused: ReadonlyMap<bigint, RefusedMessage>;
  /** What each message of the chunk says first to be opened there, by its position. */
  readonly opened: ReadonlyMap<bigint, readonly bigint[]>;
}

/**
 * Returns the event of a message that came, for those who may know of its type; for no person where this build does not know the type.
 * An answer of a gateway becomes an event of the message that it is about. One that is refused here, or says what was said, gives none: who
 * repeats it makes no page read again.
 */
export function messageEvents(news: MessageNews, { sights, refused, opened: first }: EventFacts): readonly NewEvent[] {
  const { opened, isRefused } = news;
  const { message } = opened;
  if (isMessage(message, OpenedSchema)) {
    const positions = first.get(opened.position) ?? [];
    return positions.length === 0 ? [] : [deliveryEvent(opened, positions)];
  }
  if (!isMessage(message, RefusedSchema)) return [changedEvent(news, sights)];
  if (isRefused) return [];
  const code = refusalName(message.code);
  return refusedPositions(message).flatMap((position) => {
    const own = refused.get(position);
    return own ? [refusedEvent(opened, { ...own, position, code })] : [];
  });
}

/** Returns the event of a changed charter or membership, for those who may read agreements; a charter that asks for this member waits in the inbox. */
export function spaceEvent(spaceNo: number, spaceId: string): NewEvent {
  return {
    spaceNo,
    event: { kind: 'space-changed', spaceId },
    audience: { kind: 'may', anyOf: ['agreement.read'] },
    about: [subjectText({ kind: 'space', id: spaceId }), INBOX],
  };
}

/** Returns the event, for its author, of an own message that was refused by the log, or because what it rests on was. */
export function concludedEvent(spaceNo: number, concluded: ConcludedMessage): NewEvent {
  const { spaceId, messageId, author, code, subject } = concluded;
  return {
    spaceNo,
    event: { kind: 'refused', spaceId, messageId, code: refusalName(code), member: null, mustAct: true },
    audience: { kind: 'person', id: author },
    about: [subject, INBOX],
  };
}

function changedEvent({ opened, about }: MessageNews, sights: MessageSights): NewEvent {
  const { spaceNo, spaceId, typeName: type, messageId, sender } = opened;
  const sight = sights.of(type);
  return {
    spaceNo,
    event: { kind: 'changed', spaceId, type, messageId, sender, recordId: recordOf(about) },
    audience: sight === null ? { kind: 'nobody' } : { kind: 'may', anyOf: [sight] },
    about: [...about.map(subjectText), INBOX],
  };
}

function deliveryEvent({ spaceNo, spaceId, sender: member }: OpenedMessage, positions: readonly bigint[]): NewEvent {
  const event = { kind: 'delivery', spaceId, member, size: null } as const;
  return { spaceNo, event, audience: DELIVERY, about: positions.map(positionText) };
}

function refusedEvent(
  { spaceNo, spaceId, sender: member }: OpenedMessage,
  { messageId, author, position, code }: RefusedMessage & { readonly position: bigint; readonly code: string },
): NewEvent {
  const event = { kind: 'refused', spaceId, messageId, code, member, mustAct: true } as const;
  const audience: Audience = author === null ? DELIVERY : { kind: 'person', id: author };
  return { spaceNo, event, audience, about: [positionText(position), INBOX] };
}

function positionText(position: bigint): string {
  return subjectText({ kind: 'position', id: position.toString() });
}

function recordOf(about: readonly Subject[]): string | null {
  return about.find(({ kind }) => kind === 'record')?.id ?? null;
}
