import { uuidText, decodeCanonical, encode, EnvelopeSchema, type Signature } from '#libs/contracts';
import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import type { ArchivedRecord, HistoryKeys, HistoryRows, JudgedStep, LogRecord, RecordHeader } from '#libs/protocol';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryTable, type Queries } from './history.table.js';

/** An envelope taken apart, nothing of it verified. */
export type ParsedEnvelope = NonNullable<Extract<LogRecord['parsed'], { kind: 'versioned' }>['envelope']>;

/** A judged position as it is stored. */
export interface ArchiveRow {
  readonly step: JudgedStep;
  /** What stands at the position, however it was judged; null where no envelope was read. */
  readonly envelope: ParsedEnvelope | null;
  /** Null where this member does not keep it. */
  readonly body: Uint8Array | null;
  readonly skeleton: object | null;
}

const KINDS = { business: 1, senderKey: 2, trustView: 3, charter: 4, epoch: 5 } as const satisfies Record<
  RecordHeader['kind'],
  number
>;

/** The archive: every position with its verdict, headers for ever, bodies until they are erased. */
@Injectable()
export class ArchiveRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Looks up what judging positions from `before` on needs, in three queries at most. */
  async history(
    at: { readonly spaceNo: number; readonly before: bigint },
    keys: HistoryKeys,
    db: Queries = this.dataSource,
  ): Promise<HistoryRows> {
    const table = new HistoryTable(db, at);
    const [received, messageIds, senderKeys] = await Promise.all([
      table.received(keys),
      table.messageIds(keys),
      table.senderKeys(keys),
    ]);
    return { received, messageIds, senderKeys };
  }

  async store(
    tx: EntityManager,
    spaceNo: number,
    { rows, storedAt }: { readonly rows: readonly ArchiveRow[]; readonly storedAt: Date },
  ): Promise<void> {
    if (rows.length === 0) return;
    const headers = rows.map(({ step }) => step.record?.header ?? null);
    const business = headers.map((header) => (header?.kind === 'business' ? header : null));
    await tx.query(INSERT_RECORDS, [
      spaceNo,
      storedAt,
      rows.map(({ step }) => step.position.toString()),
      rows.map(({ step }) => step.t.toString()),
      rows.map(({ step }) => step.verdict),
      rows.map(({ step }) => step.received),
      rows.map(({ step }) => step.identity),
      headers.map((header) => header?.sender ?? null),
      headers.map((header) => header?.epoch ?? null),
      headers.map((header) => header?.sequence ?? null),
      headers.map((header) => (header ? KINDS[header.kind] : null)),
      business.map((header) => (header ? uuidText(header.messageId) : null)),
      business.map((header) => (header?.inReplyTo ? uuidText(header.inReplyTo) : null)),
      headers.map((header) => (header && 'recipients' in header ? header.recipients.join(',') : null)),
      headers.map((header) => header?.createdAt.toString() ?? null),
      headers.map((header) => header?.bodyLength ?? null),
      rows.map(({ envelope }) => envelope?.headerBytes ?? null),
      rows.map(({ envelope }) => (envelope ? signatureBytes(envelope.signatures) : null)),
      rows.map(({ skeleton }) => (skeleton ? JSON.stringify(skeleton) : null)),
    ]);
    const bodies = rows.flatMap(({ step, body }) => (body ? [{ position: step.position.toString(), body }] : []));
    if (bodies.length === 0) return;
    await tx.query(
      'insert into log_body (space_no, position, body) select $1, * from unnest($2::bigint[], $3::bytea[])',
      [spaceNo, bodies.map((row) => row.position), bodies.map((row) => row.body)],
    );
  }

  /** Reads positions back as they were archived, ascending, for proofs, peers and rebuilds. */
  async read(
    spaceNo: number,
    { from, limit }: { readonly from: bigint; readonly limit: number },
    db: Queries = this.dataSource,
  ): Promise<readonly ArchivedRecord[]> {
    const rows = await db.query<ArchivedRow[]>(
      `select position, t, verdict, identity, header, signatures, body from log_record
       left join log_body using (space_no, position)
       where space_no = $1 and position >= $2 order by position limit $3`,
      [spaceNo, from.toString(), limit],
    );
    return rows.map(toArchived);
  }

  /** Reads single positions back, ascending; one that is not there is left out. */
  async readAt(
    spaceNo: number,
    positions: readonly bigint[],
    db: Queries = this.dataSource,
  ): Promise<readonly ArchivedRecord[]> {
    const rows = await db.query<ArchivedRow[]>(
      `select position, t, verdict, identity, header, signatures, body from log_record
       left join log_body using (space_no, position)
       where space_no = $1 and position = any($2::bigint[]) order by position`,
      [spaceNo, positions.map(String)],
    );
    return rows.map(toArchived);
  }

  /** Finds the record that handed out a sender key. */
  async findByIdentity(
    spaceNo: number,
    senderKeyId: Uint8Array,
    db: Queries = this.dataSource,
  ): Promise<ArchivedRecord | null> {
    const [row] = await db.query<ArchivedRow[]>(
      `select position, t, verdict, identity, header, signatures, body from accepted_sender_key
       join log_record using (space_no, position) left join log_body using (space_no, position)
       where space_no = $1 and sender_key_id = $2`,
      [spaceNo, senderKeyId],
    );
    return row ? toArchived(row) : null;
  }
}

interface ArchivedRow {
  position: string;
  t: string;
  verdict: number;
  identity: Uint8Array;
  header: Uint8Array | null;
  signatures: Uint8Array | null;
  body: Uint8Array | null;
}

function toArchived(row: ArchivedRow): ArchivedRecord {
  const signatures = row.signatures ? (decodeCanonical(EnvelopeSchema, row.signatures)?.signatures ?? []) : [];
  return { ...row, position: BigInt(row.position), t: BigInt(row.t), signatures };
}

/** Signatures as they stand in the envelope: a canonical Envelope with nothing else in it. */
function signatureBytes(signatures: readonly Signature[]): Uint8Array {
  return encode(EnvelopeSchema, create(EnvelopeSchema, { signatures: [...signatures] }));
}

const INSERT_RECORDS = `
insert into log_record (space_no, stored_at, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id,
  in_reply_to, recipients, created_at_ms, body_length, header, signatures, skeleton)
select $1, $2, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id, in_reply_to,
  string_to_array(recipients, ','), created_at_ms, body_length, header, signatures, skeleton
from unnest($3::bigint[], $4::bigint[], $5::smallint[], $6::boolean[], $7::bytea[], $8::text[], $9::int[], $10::bigint[],
  $11::smallint[], $12::uuid[], $13::uuid[], $14::text[], $15::bigint[], $16::int[], $17::bytea[], $18::bytea[], $19::jsonb[])
  as row (position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id, in_reply_to, recipients,
  created_at_ms, body_length, header, signatures, skeleton)`;
