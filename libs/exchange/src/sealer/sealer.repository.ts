import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import {
  all,
  array,
  bytea,
  filled,
  first,
  int2,
  int4,
  int8,
  nullable,
  type RowOf,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import type { SenderHead } from '#libs/protocol';
import { DataSource, type EntityManager } from 'typeorm';
import { CURED_BY_NEW_KEY, type Unopened } from './refused-keys.js';
import { ORIGIN, type OutboxRow, type SealedRow, type StreamHead } from '../stream/sealed-row.js';

/** Most records and bytes of a space that are sealed and not yet seen back. */
const WINDOW = { records: 1024, bytes: 8 * 1024 * 1024 };

/** What sealing adds to a payload at most, beside its padding: header, signature, path. */
const OVERHEAD_BYTES = 4096;

/** How much of the window is free. */
export interface Room {
  readonly records: number;
  readonly bytes: number;
}

/** What may be taken from the outbox. */
export interface OutboxQuestion extends Room {
  /** Kinds of records with clear bodies. */
  readonly kinds: readonly number[];
  /** Types of messages that may leave. */
  readonly types: readonly string[] | 'all';
}

/** Moves rows from the outbox to their sealed form, under the lock of the stream head. */
@Injectable()
export class SealerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Locks the stream of a space for this holder; null while the space has no head of its own or the lease is newer. */
  async lockHead(tx: EntityManager, spaceNo: number, token: bigint): Promise<StreamHead | null> {
    const row = await first(tx, LOCK_HEAD, [spaceNo, token.toString()]);
    return row ? toHead(row) : null;
  }

  /**
   * Takes the stream over for a new holder and lets everything that the log did not show go again. A stream that never sent
   * starts where the log says it stands.
   */
  async takeOver(
    tx: EntityManager,
    { spaceNo, token, received }: { spaceNo: number; token: bigint; received: SenderHead },
  ): Promise<StreamHead> {
    const row = await first(tx, TAKE_OVER, [
      spaceNo,
      token.toString(),
      received.identity,
      received.epoch,
      received.sequence,
    ]);
    if (!row) throw new Error(`the stream of space ${spaceNo} is held under a newer lease`);
    return toHead(row);
  }

  /** Those of the spaces in which something waits in the outbox for nothing but its turn. */
  async withOutbox(spaceNos: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await all(this.dataSource, WITH_OUTBOX, [spaceNos]);
    return new Set(rows.map((row) => row.space_no));
  }

  async room(tx: EntityManager, spaceNo: number): Promise<Room> {
    const row = await first(tx, ROOM, [spaceNo]);
    return { records: WINDOW.records - (row?.records ?? 0), bytes: WINDOW.bytes - Number(row?.bytes ?? 0) };
  }

  /** Takes the oldest rows that may leave and fit the room. A type that no admitted contract has waits, and no other for it. */
  async takeOutbox(
    tx: EntityManager,
    spaceNo: number,
    { kinds, types, records, bytes }: OutboxQuestion,
  ): Promise<readonly OutboxRow[]> {
    return all(tx, TAKE_OUTBOX, [spaceNo, kinds, records, bytes, types === 'all' ? null : types]);
  }

  /** By recipient list, the newest own message from a position on that a recipient could not open. */
  async unopened(
    tx: EntityManager,
    { spaceNo, member, since }: { readonly spaceNo: number; readonly member: string; readonly since: bigint },
  ): Promise<readonly Unopened[]> {
    const rows = await all(tx, UNOPENED, [spaceNo, since.toString(), member, CURED_BY_NEW_KEY]);
    return rows.map(({ recipients, position }) => ({ recipients, position: BigInt(position) }));
  }

  async store(
    tx: EntityManager,
    spaceNo: number,
    batch: { rows: readonly SealedRow[]; sealedAt: Date },
  ): Promise<void> {
    const { rows, sealedAt } = batch;
    const origins = rows.map((row) => row.origin);
    await tx.query(INSERT_SEALED, [
      spaceNo,
      sealedAt,
      rows.map((row) => row.epoch),
      rows.map((row) => row.sequence),
      rows.map((row) => row.identity),
      rows.map((row) => row.bytes),
      origins.map((row) => row.position),
      origins.map((row) => row.kind),
      origins.map((row) => row.messageId),
      origins.map((row) => row.subject),
      origins.map((row) => row.urgency),
      origins.map((row) => row.type),
      origins.map((row) => row.recipients.join(',')),
      origins.map((row) => row.inReplyTo),
      origins.map((row) => row.payload),
      origins.map((row) => row.acceptedAt),
    ]);
  }

  async moveHead(tx: EntityManager, spaceNo: number, head: StreamHead): Promise<void> {
    await tx.query('update stream_head set epoch = $2, sequence = $3, previous = $4 where space_no = $1', [
      spaceNo,
      head.epoch,
      head.sequence,
      head.previous,
    ]);
  }

  /** Lets the stream go on behind a record that the log received, in the same epoch. */
  async goOnBehind(tx: EntityManager, spaceNo: number, received: SenderHead): Promise<void> {
    await tx.query(
      `with head as (update stream_head set epoch = $2, sequence = $3, previous = $4 where space_no = $1)
       update published_head set epoch = $2, sequence = $3 where space_no = $1`,
      [spaceNo, received.epoch, received.sequence, received.identity],
    );
  }

  /** What was sealed and the log did not receive goes back, with its message id and old place in the order. */
  async returnUnreceived(tx: EntityManager, spaceNo: number): Promise<void> {
    await tx.query(
      `with back as (delete from sealed where space_no = $1 returning *)
       insert into outbox (${ORIGIN}) select ${ORIGIN} from back where position is not null`,
      [spaceNo],
    );
  }

  /** Removes rows of the outbox whose message stands on the log already, as a restored database or a closed epoch leaves them. */
  async takeKnown(tx: EntityManager, spaceNo: number, member: string): Promise<readonly string[]> {
    const rows = await all(tx, TAKE_KNOWN, [spaceNo, member]);
    return rows.map((row) => row.message_id);
  }

  /** Whether somebody who is no reader any more could open what was sealed in this epoch. */
  async hasDroppedReader(
    tx: EntityManager,
    { spaceNo, member, epoch, readers }: { spaceNo: number; member: string; epoch: number; readers: string[] },
  ): Promise<boolean> {
    const rows = await all(tx, HAS_DROPPED_READER, [spaceNo, readers, member, epoch]);
    return rows.length > 0;
  }
}

type HeadRow = RowOf<typeof HEAD_COLUMNS>;

function toHead(row: HeadRow): StreamHead {
  return { epoch: row.epoch, sequence: Number(row.sequence), previous: row.previous };
}

const INSERT_SEALED = `
insert into sealed (space_no, sealed_at, epoch, sequence, identity, bytes, position, kind, message_id, subject, urgency, type,
  recipients, in_reply_to, payload, accepted_at)
select $1, $2, epoch, sequence, identity, bytes, position, kind, message_id, subject, urgency, type,
  string_to_array(recipients, ','), in_reply_to, payload, accepted_at
from unnest($3::int[], $4::bigint[], $5::bytea[], $6::bytea[], $7::bigint[], $8::smallint[], $9::uuid[], $10::text[],
  $11::smallint[], $12::text[], $13::text[], $14::uuid[], $15::bytea[], $16::timestamptz[])
  as row (epoch, sequence, identity, bytes, position, kind, message_id, subject, urgency, type, recipients, in_reply_to,
  payload, accepted_at)`;

const HEAD_COLUMNS = { epoch: int4, sequence: int8, previous: bytea };

const LOCK_HEAD = statement(
  HEAD_COLUMNS,
  'select epoch, sequence, previous from stream_head where space_no = $1 and lease_token = $2 for update',
);

const TAKE_OVER = statement(
  HEAD_COLUMNS,
  `with mine as (
     insert into stream_head (space_no, epoch, sequence, previous, lease_token) values ($1, 1, 0, $3, $2)
     on conflict (space_no) do update set lease_token = excluded.lease_token
     where stream_head.lease_token <= excluded.lease_token
     returning epoch, sequence, previous),
   published as (
     insert into published_head (space_no, epoch, sequence, lease_token) select $1, $4, $5, $2 from mine
     on conflict (space_no) do update set epoch = excluded.epoch, sequence = excluded.sequence, lease_token = excluded.lease_token)
   select * from mine`,
);

const WITH_OUTBOX = statement(
  { space_no: int4 },
  `select space_no from unnest($1::int[]) as asked (space_no)
   where exists (select from outbox o where o.space_no = asked.space_no and o.waits_for is null)`,
);

const ROOM = statement(
  { records: int4, bytes: int8 },
  'select count(*)::int as records, coalesce(sum(octet_length(bytes)), 0) as bytes from sealed where space_no = $1',
);

const TAKE_OUTBOX = statement(
  {
    position: nullable(int8),
    kind: int2,
    messageId: nullable(uuid),
    subject: nullable(text),
    urgency: int2,
    type: text,
    recipients: array(text),
    inReplyTo: nullable(uuid),
    payload: bytea,
    acceptedAt: ts,
  },
  `with waiting as (
     select position, octet_length(payload) as bytes from outbox
     where space_no = $1 and waits_for is null and (kind = any($2::smallint[]) or (kind = ${Kind.BUSINESS} and ($5::text[] is null or type = any($5))))
     order by position limit $3),
   fitting as (select position, sum(bytes + ${OVERHEAD_BYTES}) over (order by position) as total from waiting),
   taken as (
     delete from outbox where position in (select position from fitting where total <= $4) returning *)
   select position, kind, message_id as "messageId", subject, urgency, type, recipients, in_reply_to as "inReplyTo",
     payload, accepted_at as "acceptedAt"
   from taken order by position`,
);

const UNOPENED = statement(
  { recipients: filled(array(text)), position: int8 },
  `select l.recipients, max(a.refused_position) as position from refusal_answer a
   join log_record l on l.space_no = a.space_no and l.position = a.refused_position and l.sender = $3
   where a.space_no = $1 and a.refused_position >= $2 and a.code = any($4::int[]) group by l.recipients`,
);

const TAKE_KNOWN = statement(
  { message_id: filled(uuid) },
  `with known as (
     delete from outbox o using log_record r
     where o.space_no = $1 and r.space_no = $1 and r.sender = $2 and r.message_id = o.message_id and r.verdict = 0
     returning o.message_id)
   select message_id from known`,
);

const HAS_DROPPED_READER = statement(
  {},
  `select from sealed where space_no = $1 and not recipients <@ $2::text[]
   union all
   select from accepted_sender_key where space_no = $1 and sender = $3 and epoch = $4 and not recipients <@ $2::text[]
   limit 1`,
);
