import { Injectable } from '@nestjs/common';
import type { Ground } from '#libs/approval';
import { encode } from '#libs/contracts';
import { HeldOverlays } from '#libs/exchange';
import { type About, Duties, Events, INBOX, type NewEvent } from '#libs/inbox';
import type { CaseMessage, Entered, InCase } from '#libs/member';
import {
  all,
  array,
  bool,
  bulk,
  bytea,
  insertAll,
  int2,
  int4,
  json,
  jsonObject,
  nullable,
  oneOf,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { settledStates, waitingState, type WaitingMessage } from './approval.duties.js';
import { toDecide } from './who-decides.js';

/** Messages that wait for a decision: the only place where they are. */
@Injectable()
export class ApprovalRequestRepository {
  constructor(
    private readonly overlays: HeldOverlays,
    private readonly events: Events,
    private readonly duties: Duties,
  ) {}

  /** Keeps the messages, and shows them at home as pending: one statement a table, for any number. */
  async hold(tx: EntityManager, by: Holding, held: readonly HeldMessage[]): Promise<void> {
    if (held.length === 0) return;
    const { spaceNo, author, at } = by;
    await insertAll(
      tx,
      REQUEST,
      held.map((one) => rowOf(one, by)),
    );
    const acts = held.filter(({ place }) => place === 0);
    await this.events.tell(
      tx,
      acts.map(({ message }) => waitingEvent(message, by)),
      at,
    );
    await this.duties.set(
      tx,
      acts.map((one) => waitingState(waitingOf(one, by))),
    );
    await this.overlays.show(
      tx,
      held.map(({ message: { messageId, subject, overlay } }) => ({
        messageId,
        spaceNo,
        subject,
        overlay,
        author,
        at,
        state: 'waiting' as const,
      })),
    );
  }

  /** Locks a request of a space and all that are decided with it, in the order in which they leave, with their messages while they wait. */
  async lock(tx: EntityManager, spaceNo: InCase, messageId: string): Promise<readonly LockedRequest[]> {
    const rows = await all(tx, LOCK, [messageId, spaceNo]);
    return rows.map((row) => ({ ...row, spaceNo }));
  }

  /** Ends the waiting of an act: its messages are no longer kept here, nor shown as pending. */
  async settle(tx: EntityManager, act: readonly LockedRequest[], outcome: Settlement): Promise<void> {
    const { state, by, at, reason } = outcome;
    const messageIds = act.map(({ messageId }) => messageId);
    await this.overlays.hide(tx, messageIds);
    await tx.query(
      `update approval_request set state = $2, settled_by = $3, settled_at = $4, reason = $5, message = null,
         overlay = case when $2 = 'refused' then overlay end
       where message_id = any($1::uuid[])`,
      [messageIds, state, by, at, reason],
    );
    await this.events.tell(
      tx,
      [
        ...act.map((request) => settledEvent(request, state)),
        ...act.slice(0, 1).map((one) => decidedEvent(one, state)),
      ],
      at,
    );
    const refused = state === 'refused' ? { reason, at } : null;
    await this.duties.set(
      tx,
      act.slice(0, 1).flatMap((first) => settledStates({ ...first, refused })),
    );
    // What they would have answered waits again.
    if (state !== 'approved') await this.duties.release(tx, messageIds);
  }
}

function rowOf({ message, recipients, grounds, act, place }: HeldMessage, { spaceNo, author, charter, at }: Holding) {
  const { messageId, schema, disclosure, subject, overlay } = message;
  return {
    message_id: messageId,
    space_no: spaceNo,
    state: 'waiting',
    type: disclosure.type,
    recipients,
    handling: disclosure.handling,
    grounds,
    author,
    type_name: schema.typeName,
    message: encode(schema, message.message),
    in_reply_to: message.inReplyTo ?? null,
    urgent: message.urgent ?? false,
    subject,
    overlay,
    charter,
    requested_at: at,
    act,
    place,
  };
}

function waitingOf({ message, recipients, grounds }: HeldMessage, by: Holding): WaitingMessage {
  const { messageId, disclosure, subject, urgent = false } = message;
  const { spaceNo, author: id, authorName: name, at } = by;
  return { spaceNo, messageId, type: disclosure.type, recipients, grounds, author: { id, name }, subject, urgent, at };
}

/** Returns the event for those who decide that a message waits for them. */
function waitingEvent(
  { messageId, subject, disclosure }: CaseMessage,
  { spaceNo, spaceId, author }: Holding,
): NewEvent {
  return {
    spaceNo,
    event: { kind: 'approval-waiting', spaceId, messageId, mustAct: true },
    audience: { kind: 'decides', action: toDecide(disclosure.type), except: author },
    about: aboutOf(subject),
  };
}

/** Returns the event for its author of what became of a message. */
function settledEvent({ spaceNo, spaceId, messageId, author, subject }: LockedRequest, state: RequestState): NewEvent {
  return {
    spaceNo,
    event: { kind: 'approval-settled', spaceId, messageId, state },
    audience: { kind: 'person', id: author },
    about: aboutOf(subject),
  };
}

/** Returns the event for the others who could have decided: it leaves their queues at once. */
function decidedEvent(request: LockedRequest, state: RequestState): NewEvent {
  const { author, type } = request;
  return { ...settledEvent(request, state), audience: { kind: 'decides', action: toDecide(type), except: author } };
}

function aboutOf(subject: string | null): About {
  return subject === null ? [INBOX] : [subject, INBOX];
}

/** What messages that are held at once have in common. */
export interface Holding {
  readonly spaceNo: Entered;
  readonly spaceId: string;
  readonly author: string;
  readonly authorName: string;
  readonly charter: Uint8Array | null;
  readonly at: Date;
}

export interface HeldMessage {
  readonly message: CaseMessage;
  /** Other members that get it. */
  readonly recipients: readonly string[];
  readonly grounds: readonly Ground[];
  /** What is decided at once has an act in common; null where it is decided alone. */
  readonly act: string | null;
  /** In the order in which the messages of an act leave; the first stands for all in lists. */
  readonly place: number;
}

export type RequestState = 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'recalled';

export interface Settlement {
  readonly state: Exclude<RequestState, 'waiting'>;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

export interface LockedRequest {
  readonly messageId: string;
  readonly spaceNo: InCase;
  readonly spaceId: string;
  readonly state: RequestState;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly author: string;
  readonly typeName: string;
  /** Null once it is settled. */
  readonly message: Uint8Array | null;
  readonly inReplyTo: string | null;
  readonly urgent: boolean;
  readonly subject: string | null;
  readonly overlay: object | null;
  /** Whether the charter under which it was written is still in force. */
  readonly charterStands: boolean;
}

const REQUEST = bulk('approval_request', {
  message_id: uuid,
  space_no: int4,
  state: text,
  type: text,
  recipients: array(text),
  handling: int2,
  grounds: array(text),
  author: text,
  type_name: text,
  message: bytea,
  in_reply_to: nullable(uuid),
  urgent: bool,
  subject: nullable(text),
  overlay: nullable(json((value): object => jsonObject(value))),
  charter: nullable(bytea),
  requested_at: ts,
  act: nullable(uuid),
  place: int2,
});

const LOCK = statement(
  {
    messageId: uuid,
    spaceId: uuid,
    state: oneOf('waiting', 'approved', 'refused', 'withdrawn', 'recalled'),
    type: text,
    recipients: array(text),
    author: text,
    typeName: text,
    message: nullable(bytea),
    inReplyTo: nullable(uuid),
    urgent: bool,
    subject: nullable(text),
    overlay: nullable(json(jsonObject)),
    charterStands: bool,
  },
  `select r.message_id as "messageId", s.space_id as "spaceId", r.state, r.type, r.recipients, r.author,
     r.type_name as "typeName", r.message, r.in_reply_to as "inReplyTo", r.urgent, r.subject,
     r.overlay,
     r.charter is not distinct from (select c.hash from acted_charter c where c.space_no = r.space_no
       order by acted_at desc limit 1) as "charterStands"
   from approval_request r join space_key s using (space_no)
   where r.space_no = $2 and (r.message_id = $1 or r.act = (select act from approval_request where message_id = $1))
   order by r.place, r.message_id for update of r`,
);
