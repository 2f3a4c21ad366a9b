import { Injectable } from '@nestjs/common';
import { int4, one, statement } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { SendingRight } from './outgoing-message.js';

/** A message that is accepted, as its rows take it. */
export interface AcceptedRow {
  readonly messageId: string;
  readonly urgent: boolean;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly inReplyTo: string | null;
  readonly payload: Uint8Array;
  readonly right: SendingRight | null;
  readonly pending: { readonly subject: string; readonly overlay: object; readonly author: string } | null;
}

/** Whose messages they are, where and when. */
export interface Acceptance {
  readonly spaceNo: number;
  readonly sender: string;
  readonly at: Date;
}

/** Writes what waits to be sealed; the sealer takes it from there. */
@Injectable()
export class OutboxRepository {
  /**
   * One round trip for all, in their order: the outbox rows, by what right they leave, and the pending overlays with their heads where
   * they change subjects. Heads are locked ascending. Answers false, and writes nothing, when a recipient beside the sender never took
   * part in the space. One that left is dropped when the message is sealed.
   */
  async accept(
    tx: EntityManager,
    { spaceNo, sender, at }: Acceptance,
    messages: readonly AcceptedRow[],
  ): Promise<boolean> {
    const { queued } = await one(tx, ACCEPT, [
      spaceNo,
      sender,
      at,
      messages.map((message) => message.messageId),
      messages.map(({ pending }) => pending?.subject ?? null),
      messages.map(({ pending }) => (pending ? JSON.stringify(pending.overlay) : null)),
      messages.map(({ pending }) => pending?.author ?? null),
      messages.map(({ urgent }) => (urgent ? 1 : 0)),
      messages.map(({ type }) => type),
      messages.map(({ recipients }) => recipients.join(',')),
      messages.map(({ inReplyTo }) => inReplyTo),
      messages.map(({ payload }) => payload),
      messages.map(({ right }) => right?.author ?? null),
      messages.map(({ right }) => right?.basis ?? null),
      messages.map(({ right }) => right?.approvalId ?? null),
    ]);
    return queued === messages.length;
  }

  /** A clear-bodied record (charter, trust view) to be sent in order with the others. */
  async acceptClear(
    tx: EntityManager,
    row: { spaceNo: number; kind: number; body: Uint8Array; at: Date },
  ): Promise<void> {
    await tx.query(
      `insert into outbox (space_no, kind, urgency, type, recipients, payload, accepted_at) values ($1, $2, 1, '', '{}', $3, $4)`,
      [row.spaceNo, row.kind, row.body, row.at],
    );
  }
}

/** Places of the outbox are drawn row by row in the order of the messages. */
const ACCEPT = statement(
  { queued: int4 },
  `with message as (
     select place, message_id, subject, overlay, author, urgency, type, string_to_array(recipients, ',') as recipients, in_reply_to, payload,
       written_by, basis, approval_id
     from unnest($4::uuid[], $5::text[], $6::jsonb[], $7::text[], $8::smallint[], $9::text[], $10::text[], $11::uuid[], $12::bytea[],
         $13::text[], $14::text[], $15::uuid[]) with ordinality
       as m (message_id, subject, overlay, author, urgency, type, recipients, in_reply_to, payload, written_by, basis, approval_id, place)
   ), known as (
     select * from message where not exists (
       select from (select distinct unnest(m.recipients) as member from message m) recipient
       where recipient.member <> $2
         and not exists (select from sender_head h where h.space_no = $1::int and h.member = recipient.member))
   ), head as (
     insert into pending_head (subject, base, count)
     select subject, (array_agg(message_id order by place desc))[1], count(*) from known where subject is not null
     group by subject order by subject
     on conflict (subject) do update set base = excluded.base, count = pending_head.count + excluded.count
   ), overlay as (
     insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
     select message_id, $1::int, subject, overlay, author, 'pending', $3::timestamptz from known where subject is not null
   ), owned as (
     insert into own_message (message_id, space_no, author, basis, approval_id, sent_at)
     select message_id, $1::int, written_by, basis, approval_id, $3::timestamptz from known where basis is not null
     on conflict (message_id) do nothing
   ), queued as (
     insert into outbox (space_no, kind, message_id, subject, urgency, type, recipients, in_reply_to, payload, accepted_at)
     select $1::int, 1, message_id, subject, urgency, type, recipients, in_reply_to, payload, $3::timestamptz from known order by place
     returning position)
   select count(*)::int as queued from queued`,
);
