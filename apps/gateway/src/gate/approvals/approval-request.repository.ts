import { Injectable } from '@nestjs/common';
import type { Disclosure, Ground } from '#libs/approval';
import { encode } from '#libs/contracts';
import { HeldOverlays } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import {
  all,
  array,
  bool,
  bytea,
  first,
  int4,
  json,
  jsonObject,
  nullable,
  oneOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** Messages that wait for a decision: the only place where they are. */
@Injectable()
export class ApprovalRequestRepository {
  constructor(private readonly overlays: HeldOverlays) {}

  /** Keeps the message, and shows it at home as pending. A repeated request finds what the first one left. */
  async hold(tx: EntityManager, held: HeldMessage): Promise<void> {
    const { outgoing, disclosure } = held;
    const kept = await first(tx, HOLD, [
      outgoing.messageId,
      held.spaceNo,
      disclosure.type,
      disclosure.recipients,
      disclosure.handling,
      held.grounds,
      held.author,
      outgoing.schema.typeName,
      encode(outgoing.schema, outgoing.message),
      outgoing.inReplyTo ?? null,
      outgoing.urgent ?? false,
      outgoing.pending?.subject ?? null,
      outgoing.pending ? JSON.stringify(outgoing.pending.overlay) : null,
      held.charter,
      held.at,
      held.act,
      held.place,
    ]);
    if (!kept) return;
    if (held.place > 0) return this.show(tx, held);
    await announce(tx, held.spaceNo, {
      topic: 'approval.waiting',
      messageId: outgoing.messageId,
      author: held.author,
      state: 'waiting',
      at: held.at,
    });
    await this.show(tx, held);
  }

  private async show(tx: EntityManager, { spaceNo, outgoing, at }: HeldMessage): Promise<void> {
    const { messageId, pending } = outgoing;
    if (pending) await this.overlays.show(tx, { messageId, spaceNo, ...pending, at });
  }

  /** Locks a request and all that are decided with it, in the order in which they leave, with their messages while they wait. */
  async lock(tx: EntityManager, messageId: string): Promise<readonly LockedRequest[]> {
    return all(tx, LOCK, [messageId]);
  }

  /** Ends the waiting: the message is no longer kept here, nor shown as pending. */
  async settle(tx: EntityManager, request: LockedRequest, outcome: Settlement): Promise<void> {
    const { messageId, spaceNo, author } = request;
    const { state, at } = outcome;
    await this.overlays.hide(tx, messageId);
    await tx.query(
      `update approval_request set state = $2, settled_by = $3, settled_at = $4, reason = $5, message = null,
         overlay = case when $2 = 'refused' then overlay end
       where message_id = $1`,
      [messageId, state, outcome.by, at, outcome.reason],
    );
    await announce(tx, spaceNo, { topic: 'approval.settled', messageId, author, state, at });
  }
}

/** Tells those who decide, or the author. */
async function announce(
  tx: EntityManager,
  spaceNo: number,
  what: { topic: string; messageId: string; author: string; state: RequestState; at: Date },
): Promise<void> {
  const detail = JSON.stringify({ author: what.author, state: what.state });
  await tx.query('insert into change_event (space_no, topic, subject, detail, at) values ($1, $2, $3, $4, $5)', [
    spaceNo,
    what.topic,
    what.messageId,
    detail,
    what.at,
  ]);
}

export interface HeldMessage {
  readonly spaceNo: number;
  readonly outgoing: OutgoingMessage;
  readonly disclosure: Disclosure;
  readonly grounds: readonly Ground[];
  readonly author: string;
  readonly charter: Uint8Array | null;
  readonly at: Date;
  /** What is decided at once has an act in common; null where it is decided alone. */
  readonly act: string | null;
  /** In the order in which the messages of an act leave; the first stands for all in lists. */
  readonly place: number;
}

export type RequestState = 'waiting' | 'approved' | 'refused' | 'withdrawn';

export interface Settlement {
  readonly state: Exclude<RequestState, 'waiting'>;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

export interface LockedRequest {
  readonly messageId: string;
  readonly spaceNo: number;
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

const HOLD = statement(
  { message_id: uuid },
  `insert into approval_request (message_id, space_no, state, type, recipients, handling, grounds, author, type_name, message,
     in_reply_to, urgent, subject, overlay, charter, requested_at, act, place)
   values ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
   on conflict (message_id) do nothing returning message_id`,
);

const LOCK = statement(
  {
    messageId: uuid,
    spaceNo: int4,
    spaceId: uuid,
    state: oneOf('waiting', 'approved', 'refused', 'withdrawn'),
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
  `select r.message_id as "messageId", r.space_no as "spaceNo", s.space_id as "spaceId", r.state, r.type, r.recipients, r.author,
     r.type_name as "typeName", r.message, r.in_reply_to as "inReplyTo", r.urgent, r.subject,
     r.overlay,
     r.charter is not distinct from (select c.hash from acted_charter c where c.space_no = r.space_no
       order by acted_at desc limit 1) as "charterStands"
   from approval_request r join space_key s using (space_no) 
   where r.message_id = $1 or r.act = (select act from approval_request where message_id = $1)
   order by r.place, r.message_id for update of r`,
);
