import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where the own stream of a space ends: the next record follows it. */
export interface StreamHead {
  readonly epoch: number;
  readonly sequence: number;
  readonly previous: Uint8Array;
}

export interface OutboxRow {
  readonly position: string | null;
  readonly kind: number;
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly urgency: number;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly inReplyTo: string | null;
  readonly correlationId: string | null;
  readonly payload: Uint8Array;
  readonly traceparent: string | null;
  readonly acceptedAt: Date;
}

/** A record with its final bytes. */
export interface SealedRow {
  readonly epoch: number;
  readonly sequence: number;
  readonly identity: Uint8Array;
  readonly bytes: Uint8Array;
  readonly origin: OutboxRow;
}

/** Most records and bytes of a space that are sealed and not yet seen back. */
const WINDOW = { records: 1024, bytes: 8 * 1024 * 1024 };

/** Moves rows from the outbox to their sealed form, under the lock of the stream head. */
@Injectable()
export class SealerRepository {
  /** Locks the stream of a space for this holder; null while the space has no head of its own or the lease is newer. */
  async lockHead(tx: EntityManager, spaceNo: number, token: bigint): Promise<StreamHead | null> {
    const [row] = await tx.query<{ epoch: number; sequence: string; previous: Uint8Array }[]>(
      'select epoch, sequence, previous from stream_head where space_no = $1 and lease_token = $2 for update',
      [spaceNo, token.toString()],
    );
    return row ? { epoch: row.epoch, sequence: Number(row.sequence), previous: row.previous } : null;
  }

  /** Takes the stream over for a new holder; a stream that never sent starts at its genesis. */
  async takeOver(tx: EntityManager, spaceNo: number, token: bigint, genesis: Uint8Array): Promise<StreamHead> {
    const [row] = await tx.query<{ epoch: number; sequence: string; previous: Uint8Array }[]>(
      `with mine as (
         insert into stream_head (space_no, epoch, sequence, previous, published_through, lease_token) values ($1, 1, 0, $3, 0, $2)
         on conflict (space_no) do update set lease_token = excluded.lease_token where stream_head.lease_token <= excluded.lease_token
         returning epoch, sequence, previous)
       select * from mine`,
      [spaceNo, token.toString(), genesis],
    );
    if (!row) throw new Error(`the stream of space ${spaceNo} is held under a newer lease`);
    return { epoch: row.epoch, sequence: Number(row.sequence), previous: row.previous };
  }

  async hasRoom(tx: EntityManager, spaceNo: number): Promise<boolean> {
    const [row] = await tx.query<{ records: number; bytes: string }[]>(
      'select count(*)::int as records, coalesce(sum(octet_length(bytes)), 0) as bytes from sealed where space_no = $1',
      [spaceNo],
    );
    return row !== undefined && row.records < WINDOW.records && Number(row.bytes) < WINDOW.bytes;
  }

  async takeOutbox(
    tx: EntityManager,
    spaceNo: number,
    limit: number,
    kinds: readonly number[],
  ): Promise<readonly OutboxRow[]> {
    const rows = await tx.query<OutboxRow[]>(
      `with taken as (
         delete from outbox where position in (
           select position from outbox where space_no = $1 and kind = any($3::smallint[]) order by position limit $2 for update)
         returning *)
       select position, kind, message_id as "messageId", subject, urgency, type, recipients, in_reply_to as "inReplyTo",
         correlation_id as "correlationId", payload, traceparent, accepted_at as "acceptedAt"
       from taken order by position`,
      [spaceNo, limit, kinds],
    );
    return rows;
  }

  async store(tx: EntityManager, spaceNo: number, rows: readonly SealedRow[], sealedAt: Date): Promise<void> {
    await tx.query(INSERT_SEALED, [
      spaceNo,
      sealedAt,
      rows.map((row) => row.epoch),
      rows.map((row) => row.sequence),
      rows.map((row) => row.identity),
      rows.map((row) => row.bytes),
      rows.map((row) => row.origin.position),
      rows.map((row) => row.origin.kind),
      rows.map((row) => row.origin.messageId),
      rows.map((row) => row.origin.subject),
      rows.map((row) => row.origin.urgency),
      rows.map((row) => row.origin.type),
      rows.map((row) => row.origin.recipients.join(',')),
      rows.map((row) => row.origin.inReplyTo),
      rows.map((row) => row.origin.correlationId),
      rows.map((row) => row.origin.payload),
      rows.map((row) => row.origin.traceparent),
      rows.map((row) => row.origin.acceptedAt),
    ]);
  }

  async moveHead(tx: EntityManager, spaceNo: number, head: StreamHead): Promise<void> {
    await tx.query(
      `update stream_head set epoch = $2, sequence = $3, previous = $4,
         published_through = case when epoch = $2 then published_through else 0 end
       where space_no = $1`,
      [spaceNo, head.epoch, head.sequence, head.previous],
    );
  }

  /** What earlier epochs sealed and the log did not receive goes back, with its message id and old place in the order. */
  async returnUnreceived(tx: EntityManager, spaceNo: number): Promise<void> {
    await tx.query(
      `with back as (delete from sealed where space_no = $1 returning *)
       insert into outbox (position, space_no, kind, message_id, subject, urgency, type, recipients, in_reply_to, correlation_id,
         payload, traceparent, accepted_at)
       select position, space_no, kind, message_id, subject, urgency, type, recipients, in_reply_to, correlation_id, payload,
         traceparent, accepted_at
       from back where position is not null`,
      [spaceNo],
    );
  }
}

const INSERT_SEALED = `
insert into sealed (space_no, sealed_at, epoch, sequence, identity, bytes, position, kind, message_id, subject, urgency, type,
  recipients, in_reply_to, correlation_id, payload, traceparent, accepted_at)
select $1, $2, epoch, sequence, identity, bytes, position, kind, message_id, subject, urgency, type,
  string_to_array(recipients, ','), in_reply_to, correlation_id, payload, traceparent, accepted_at
from unnest($3::int[], $4::bigint[], $5::bytea[], $6::bytea[], $7::bigint[], $8::smallint[], $9::uuid[], $10::text[],
  $11::smallint[], $12::text[], $13::text[], $14::uuid[], $15::uuid[], $16::bytea[], $17::text[], $18::timestamptz[])
  as row (epoch, sequence, identity, bytes, position, kind, message_id, subject, urgency, type, recipients, in_reply_to,
  correlation_id, payload, traceparent, accepted_at)`;
