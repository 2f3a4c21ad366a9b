import { uuidText, decodeCanonical, encode, EnvelopeSchema, type Signature } from '#libs/contracts';
import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { all, bytea, first, int2, int8, nullable, type RowOf, statement } from '#libs/persistence';
import {
  acceptedSenderKeyFromArchive,
  type ArchivedRecord,
  type HistoryKeys,
  type HistoryRows,
  parseHeader,
  type ReceivedKey,
  type RecordHeader,
  VERDICT,
} from '#libs/protocol';
import { DataSource, type EntityManager } from 'typeorm';
import type { ArchiveRow } from './archive-row.js';
import { HistoryTable, type Queries } from './history.table.js';
import { storable } from './refusal-reason.js';
import { RawRecordRepository } from './raw-record.repository.js';
import type { RefusedRun } from './refused-run.js';
import { RefusedRunRepository } from './refused-run.repository.js';

/** Bytes that one reading of the archive holds at most; its first record is in it whatever its length. */
export const READ_BYTES = 8 * 1024 * 1024;

/** Positions of one reading where each may be as long as a value may be: as much as any reading holds. */
export const READ_AT_ONCE = 8;

/** More signatures than one are refused, however many: so many show that. */
const KEPT_SIGNATURES = 8;

const KINDS = { business: 1, senderKey: 2, trustView: 3, charter: 4, epoch: 5 } as const satisfies Record<
  RecordHeader['kind'],
  number
>;

/** What is stored of a chunk. */
export interface ArchivedChunk {
  readonly rows: readonly ArchiveRow[];
  readonly runs: readonly RefusedRun[];
  readonly storedAt: Date;
}

/** How much one reading answers. */
export interface ArchiveRange {
  readonly from: bigint;
  /** Positions at most at which something of this protocol stands. */
  readonly limit: number;
  /** Positions at most; the same as `limit` where it is left out. */
  readonly positions?: number;
  /** Bytes at most, {@link READ_BYTES} where it is left out; the first record is in it whatever its length. */
  readonly bytes?: number;
}

/**
 * The archive: every position with its verdict, headers for ever, bodies until they are erased. What could be read of this protocol
 * has a row each, what could not shares rows with its neighbours, and what can be stored in neither way stands as it came.
 */
@Injectable()
export class ArchiveRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly runs: RefusedRunRepository,
    readonly raw: RawRecordRepository,
  ) {}

  /** Looks up what judging positions from `before` on needs, in four queries at most, one by one: a rebuild has one connection. Garbage needs none. */
  async history(
    at: { readonly spaceNo: number; readonly before: bigint },
    keys: HistoryKeys,
    db: Queries = this.dataSource,
  ): Promise<HistoryRows> {
    if (isNothing(keys)) return { received: [], messageIds: [], senderKeys: [] };
    const table = new HistoryTable(db, at);
    const received = await table.received(keys);
    const { messageIds, hasRaw } = await table.messageIds(keys);
    const rows = { received, messageIds, senderKeys: await table.senderKeys(keys) };
    return hasRaw ? withRaw(rows, await this.raw.received(db, at.spaceNo, at.before)) : rows;
  }

  async store(tx: EntityManager, spaceNo: number, { rows, runs, storedAt }: ArchivedChunk): Promise<void> {
    await this.runs.store(tx, spaceNo, { runs, storedAt });
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
      rows.map(({ envelope }) => envelope.headerBytes),
      rows.map(({ envelope }) => signatureBytes(envelope.signatures)),
      rows.map(({ skeleton }) => (skeleton ? JSON.stringify(skeleton) : null)),
      rows.map(({ step }) => storable(step.why?.expected)),
      rows.map(({ step }) => storable(step.why?.found)),
      rows.map(({ body }) => body),
    ]);
  }

  /** Reads positions back as they were archived, ascending and without a gap, for peers and rebuilds; 8 MiB at most. */
  async read(
    spaceNo: number,
    { from, limit, positions = limit, bytes = READ_BYTES }: ArchiveRange,
    db: Queries = this.dataSource,
  ): Promise<readonly ArchivedRecord[]> {
    const rows = await all(db, READ, [spaceNo, from.toString(), limit, bytes]);
    const runs = await this.runs.read(db, spaceNo, { from, limit: positions });
    const raw = await this.raw.read(db, spaceNo, { from, limit: READ_AT_ONCE });
    const found = [...rows.map(toArchived), ...runs, ...raw].sort((left, right) =>
      compare(left.position, right.position),
    );
    return readable(found).slice(0, positions);
  }

  /**
   * Reads single positions back, ascending; one that is not there is left out.
   *
   * @throws RangeError for more than READ_AT_ONCE: whoever needs more reads them in pieces, and knows how much it keeps
   */
  async readAt(
    spaceNo: number,
    positions: readonly bigint[],
    db: Queries = this.dataSource,
  ): Promise<readonly ArchivedRecord[]> {
    if (positions.length > READ_AT_ONCE) throw new RangeError(`at most ${READ_AT_ONCE} positions are read at once`);
    const rows = await all(db, READ_AT, [spaceNo, positions.map(String)]);
    const runs = await this.runs.readAt(db, spaceNo, positions);
    const raw = await this.raw.readAt(db, spaceNo, positions);
    return [...rows.map(toArchived), ...runs, ...raw].sort((left, right) => compare(left.position, right.position));
  }

  /** Whether public state lacks what a raw record did: it has to be judged anew from here. */
  async isStateBehind(spaceNo: number): Promise<boolean> {
    return this.raw.isStateBehind(this.dataSource, spaceNo);
  }

  /** Finds the record that handed out a sender key. */
  async findByIdentity(
    spaceNo: number,
    senderKeyId: Uint8Array,
    db: Queries = this.dataSource,
  ): Promise<ArchivedRecord | null> {
    const key = await first(db, FIND_BY_IDENTITY, [spaceNo, senderKeyId]);
    const [record] = key ? await this.readAt(spaceNo, [BigInt(key.position)], db) : [];
    return record ?? null;
  }
}

type ArchivedRow = RowOf<typeof ARCHIVED_COLUMNS>;

function toArchived(row: ArchivedRow): ArchivedRecord {
  const signatures = row.signatures ? (decodeCanonical(EnvelopeSchema, row.signatures)?.signatures ?? []) : [];
  return { ...row, position: BigInt(row.position), t: BigInt(row.t), signatures };
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : Number(left > right);
}

/** What one of the sources did not answer any more ends the reading there; so does the record that is too much. */
function readable(records: readonly ArchivedRecord[]): readonly ArchivedRecord[] {
  const start = records.at(0)?.position ?? 0n;
  let bytes = 0;
  const end = records.findIndex(({ position, header, body }, i) => {
    bytes += (header?.length ?? 0) + (body?.length ?? 0);
    return position !== start + BigInt(i) || (i > 0 && bytes > READ_BYTES);
  });
  return end === -1 ? records : records.slice(0, end);
}

function isNothing({ received, messageIds, senderKeyIds }: HistoryKeys): boolean {
  return received.length + messageIds.length + senderKeyIds.length === 0;
}

/** What stands in raw records is found by reading them: no look-up by key can. */
function withRaw(rows: HistoryRows, raw: readonly ArchivedRecord[]): HistoryRows {
  if (raw.length === 0) return rows;
  const headers = raw.flatMap(({ header: bytes, identity, verdict }) => {
    const header = bytes && parseHeader(bytes);
    return header ? [{ header, identity, verdict }] : [];
  });
  const messages = headers.flatMap(({ header, verdict }) =>
    header.kind === 'business' && verdict === VERDICT.OK ? [header] : [],
  );
  return {
    ...rows,
    received: [...rows.received, ...headers.map(({ header, identity }) => ({ ...placeOf(header), identity }))],
    senderKeys: [...rows.senderKeys, ...raw.flatMap((record) => acceptedSenderKeyFromArchive(record) ?? [])],
    messageIds: [...rows.messageIds, ...messages.map(({ sender, messageId }) => ({ sender, messageId }))],
  };
}

function placeOf({ sender, epoch, sequence }: RecordHeader): ReceivedKey {
  return { sender, epoch, sequence };
}

/** Signatures as they stand in the envelope: a canonical Envelope with nothing else in it. */
function signatureBytes(signatures: readonly Signature[]): Uint8Array {
  const kept = signatures.slice(0, KEPT_SIGNATURES);
  return encode(EnvelopeSchema, create(EnvelopeSchema, { signatures: kept }));
}

/** Records and their bodies in one round trip. */
const INSERT_RECORDS = `
with kept as (
  insert into log_body (space_no, position, body)
  select $1, position, body from unnest($3::bigint[], $22::bytea[]) as row (position, body) where body is not null)
insert into log_record (space_no, stored_at, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id,
  in_reply_to, recipients, created_at_ms, body_length, header, signatures, skeleton,
  refused_expected, refused_found)
select $1, $2, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id, in_reply_to,
  string_to_array(recipients, ','), created_at_ms, body_length, header, signatures, skeleton, refused_expected, refused_found
from unnest($3::bigint[], $4::bigint[], $5::smallint[], $6::boolean[], $7::bytea[], $8::text[], $9::int[], $10::bigint[],
  $11::smallint[], $12::uuid[], $13::uuid[], $14::text[], $15::bigint[], $16::int[], $17::bytea[], $18::bytea[], $19::jsonb[],
  $20::text[], $21::text[])
  as row (position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id, in_reply_to, recipients,
  created_at_ms, body_length, header, signatures, skeleton, refused_expected, refused_found)`;

const ARCHIVED_COLUMNS = {
  position: int8,
  t: int8,
  verdict: int2,
  identity: bytea,
  header: nullable(bytea),
  signatures: nullable(bytea),
  body: nullable(bytea),
};

/** Lengths are known without reading what is long. */
const READ = statement(
  ARCHIVED_COLUMNS,
  `with asked as (
     select position, t, verdict, identity, header, signatures, body from log_record left join log_body using (space_no, position)
     where space_no = $1 and position >= $2 order by position limit $3),
   measured as (
     select *, sum(octet_length(header) + octet_length(signatures) + coalesce(octet_length(body), 0)) over (order by position) as total,
       row_number() over (order by position) as place
     from asked)
   select position, t, verdict, identity, header, signatures, body from measured
   where place = 1 or total <= $4 order by position`,
);

const READ_AT = statement(
  ARCHIVED_COLUMNS,
  `select position, t, verdict, identity, header, signatures, body from log_record left join log_body using (space_no, position)
   where space_no = $1 and position = any($2::bigint[]) order by position`,
);

const FIND_BY_IDENTITY = statement(
  { position: int8 },
  `select position from accepted_sender_key where space_no = $1 and sender_key_id = $2
   union select position from raw_record where space_no = $1 and identity = $2 and verdict = 0`,
);
