import { Injectable } from '@nestjs/common';
import { all, int8, statement } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

export interface OutboxAcceptance {
  readonly spaceNo: number;
  readonly messageId: string;
  readonly sender: string;
  readonly urgent: boolean;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly inReplyTo: string | null;
  readonly payload: Uint8Array;
  readonly pending: { readonly subject: string; readonly overlay: object; readonly author: string } | null;
  readonly acceptedAt: Date;
}

/** Writes what waits to be sealed; the sealer takes it from there. */
@Injectable()
export class OutboxRepository {
  /**
   * One round trip: the outbox row, and the pending overlay with its head where the message changes a subject. Answers false,
   * and writes nothing, when a recipient beside the sender never took part in the space. One that left is dropped when the
   * message is sealed.
   */
  async accept(tx: EntityManager, row: OutboxAcceptance): Promise<boolean> {
    const queued = await all(tx, ACCEPT, [
      row.spaceNo,
      row.messageId,
      row.pending?.subject ?? null,
      row.urgent ? 1 : 0,
      row.type,
      row.recipients,
      row.inReplyTo,
      row.payload,
      row.acceptedAt,
      row.pending ? JSON.stringify(row.pending.overlay) : null,
      row.pending?.author ?? null,
      row.sender,
    ]);
    return queued.length > 0;
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

const ACCEPT = statement(
  { position: int8 },
  `with known as (
     select $1::int as space_no where not exists (
       select from unnest($6::text[]) as recipient (member)
       where member <> $12 and not exists (select from sender_head h where h.space_no = $1 and h.member = recipient.member))
   ), head as (
     insert into pending_head (subject, base, count)
     select $3::text, $2::uuid, 1 from known where $3::text is not null
     on conflict (subject) do update set base = excluded.base, count = pending_head.count + 1
   ), overlay as (
     insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
     select $2::uuid, space_no, $3::text, $10::jsonb, $11::text, 'pending', $9::timestamptz from known where $3::text is not null
   ), queued as (
     insert into outbox (space_no, kind, message_id, subject, urgency, type, recipients, in_reply_to, payload, accepted_at)
     select space_no, 1, $2::uuid, $3::text, $4::smallint, $5::text, $6::text[], $7::uuid, $8::bytea, $9::timestamptz from known
     returning position)
   select position from queued`,
);
