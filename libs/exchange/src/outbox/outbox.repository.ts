import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface OutboxAcceptance {
  readonly spaceNo: number;
  readonly messageId: string;
  readonly urgent: boolean;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly inReplyTo: string | null;
  readonly correlationId: string | null;
  readonly payload: Uint8Array;
  readonly pending: { readonly subject: string; readonly overlay: object; readonly author: string } | null;
  readonly acceptedAt: Date;
}

/** Writes what waits to be sealed; the sealer takes it from there. */
@Injectable()
export class OutboxRepository {
  /** One round trip: the outbox row, and the pending overlay with its head where the message changes a subject. */
  async accept(tx: EntityManager, row: OutboxAcceptance): Promise<void> {
    await tx.query(ACCEPT, [
      row.spaceNo,
      row.messageId,
      row.pending?.subject ?? null,
      row.urgent ? 1 : 0,
      row.type,
      row.recipients,
      row.inReplyTo,
      row.correlationId,
      row.payload,
      row.acceptedAt,
      row.pending ? JSON.stringify(row.pending.overlay) : null,
      row.pending?.author ?? null,
    ]);
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

const ACCEPT = `
with head as (
  insert into pending_head (subject, base, count)
  select $3::text, $2::uuid, 1 where $3::text is not null
  on conflict (subject) do update set base = excluded.base, count = pending_head.count + 1
), overlay as (
  insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
  select $2::uuid, $1::int, $3::text, $11::jsonb, $12::text, 'pending', $10::timestamptz where $3::text is not null
)
insert into outbox (space_no, kind, message_id, subject, urgency, type, recipients, in_reply_to, correlation_id, payload, accepted_at)
values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
