import { uuidBytes, uuidText, decodeCanonical, encode, EnvelopeSchema, type Signature } from '#libs/contracts';
import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import type { ArchivedRecord, HistoryKeys, HistoryRows, JudgedStep, RecordHeader } from '#libs/protocol';
import { DataSource, type EntityManager } from 'typeorm';

/** A judged position as it is stored; the body only where this member keeps it. */
export interface ArchiveRow {
  readonly step: JudgedStep;
  readonly keepBody: boolean;
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

  /** Looks up what judging a chunk needs, in three queries at most. */
  async history(spaceNo: number, keys: HistoryKeys): Promise<HistoryRows> {
    const [received, messageIds, senderKeys] = await Promise.all([
      this.receivedAt(spaceNo, keys),
      this.usedMessageIds(spaceNo, keys),
      this.senderKeys(spaceNo, keys.senderKeyIds),
    ]);
    return { received, messageIds, senderKeys };
  }

  async store(tx: EntityManager, spaceNo: number, rows: readonly ArchiveRow[], storedAt: Date): Promise<void> {
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
      rows.map(({ step }) => step.record?.headerBytes ?? null),
      rows.map(({ step }) => (step.record ? signatureBytes(step.record.signatures) : null)),
      rows.map(({ skeleton }) => (skeleton ? JSON.stringify(skeleton) : null)),
    ]);
    const bodies = rows.flatMap(({ step, keepBody }) =>
      keepBody && step.record?.body ? [{ position: step.position.toString(), body: step.record.body }] : [],
    );
    if (bodies.length === 0) return;
    await tx.query(
      'insert into log_body (space_no, position, body) select $1, * from unnest($2::bigint[], $3::bytea[])',
      [spaceNo, bodies.map((row) => row.position), bodies.map((row) => row.body)],
    );
  }

  /** Reads positions back as they were archived, ascending, for proofs, peers and rebuilds. */
  async read(spaceNo: number, from: bigint, limit: number): Promise<readonly ArchivedRecord[]> {
    const rows = await this.dataSource.query<ArchivedRow[]>(
      `select position, t, verdict, identity, header, signatures, body from log_record
       left join log_body using (space_no, position)
       where space_no = $1 and position >= $2 order by position limit $3`,
      [spaceNo, from.toString(), limit],
    );
    return rows.map(toArchived);
  }

  /** Reads single positions back, ascending; one that is not there is left out. */
  async readAt(spaceNo: number, positions: readonly bigint[]): Promise<readonly ArchivedRecord[]> {
    const rows = await this.dataSource.query<ArchivedRow[]>(
      `select position, t, verdict, identity, header, signatures, body from log_record
       left join log_body using (space_no, position)
       where space_no = $1 and position = any($2::bigint[]) order by position`,
      [spaceNo, positions.map(String)],
    );
    return rows.map(toArchived);
  }

  async findByIdentity(spaceNo: number, senderKeyId: Uint8Array): Promise<ArchivedRecord | null> {
    const [row] = await this.dataSource.query<ArchivedRow[]>(
      `select position, t, verdict, identity, header, signatures, body from accepted_sender_key
       join log_record using (space_no, position) left join log_body using (space_no, position)
       where space_no = $1 and sender_key_id = $2`,
      [spaceNo, senderKeyId],
    );
    return row ? toArchived(row) : null;
  }

  private async receivedAt(spaceNo: number, keys: HistoryKeys): Promise<HistoryRows['received']> {
    if (keys.received.length === 0) return [];
    const rows = await this.dataSource.query<
      { sender: string; epoch: number; sequence: string; identity: Uint8Array }[]
    >(
      `select sender, epoch, sequence, identity from log_record
       join unnest($2::text[], $3::int[], $4::bigint[]) as wanted (w_sender, w_epoch, w_sequence)
         on sender = w_sender and epoch = w_epoch and sequence = w_sequence
       where space_no = $1 and received`,
      [
        spaceNo,
        keys.received.map((key) => key.sender),
        keys.received.map((key) => key.epoch),
        keys.received.map((key) => key.sequence),
      ],
    );
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }

  private async usedMessageIds(spaceNo: number, keys: HistoryKeys): Promise<HistoryRows['messageIds']> {
    if (keys.messageIds.length === 0) return [];
    const rows = await this.dataSource.query<{ sender: string; message_id: string }[]>(
      `select sender, message_id from log_record
       join unnest($2::text[], $3::uuid[]) as wanted (w_sender, w_message_id) on sender = w_sender and message_id = w_message_id
       where space_no = $1 and verdict = 0 and message_id is not null`,
      [spaceNo, keys.messageIds.map((key) => key.sender), keys.messageIds.map((key) => uuidText(key.messageId))],
    );
    return rows.map((row) => ({ sender: row.sender, messageId: uuidBytes(row.message_id) }));
  }

  private async senderKeys(spaceNo: number, ids: readonly Uint8Array[]): Promise<HistoryRows['senderKeys']> {
    if (ids.length === 0) return [];
    const rows = await this.dataSource.query<SenderKeyRow[]>(
      `select sender_key_id, sender, epoch, recipients, wrap_key_ids, key_commitment from accepted_sender_key
       where space_no = $1 and sender_key_id = any($2::bytea[])`,
      [spaceNo, ids],
    );
    return rows.map((row) => ({
      id: row.sender_key_id,
      sender: row.sender,
      epoch: row.epoch,
      recipients: row.recipients,
      wrapKeyIds: row.wrap_key_ids,
      keyCommitment: row.key_commitment,
    }));
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

interface SenderKeyRow {
  sender_key_id: Uint8Array;
  sender: string;
  epoch: number;
  recipients: string[];
  wrap_key_ids: Uint8Array[];
  key_commitment: Uint8Array;
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
