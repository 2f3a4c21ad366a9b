import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CharterSchema, decodeCanonical, encode, EnvelopeSchema } from '#libs/contracts';
import { ArchiveRepository, TreePaths, UNANSWERED } from '#libs/exchange';
import { type ArchivedRecord, parseHeader } from '#libs/protocol';
import { DataSource } from 'typeorm';

/** A position as one gateway hands it to another. */
export interface PeerRecord {
  readonly position: string;
  readonly t: string;
  readonly verdict: number;
  readonly identity: Uint8Array;
  readonly header: Uint8Array | null;
  readonly signatures: Uint8Array | null;
  /** Clear bodies for every member, sealed ones for their recipients alone. */
  readonly body: Uint8Array | null;
}

/** Bytes of records in one answer, so that it stays below 4 MiB in base64; the first one is always in it. */
const ANSWER_BYTES = 2 * 1024 * 1024;

/** What a peer is told of a space: own newest note, the newest of the caller that was seen here, and where the log topic begins. */
export interface PeerCheckpoint {
  readonly spaceId: string;
  readonly note: string;
  readonly yours: string | null;
  readonly base: string;
}

/** Reads what peers may have: it belongs to a space they are members of. */
@Injectable()
export class PeerRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly archive: ArchiveRepository,
    private readonly paths: TreePaths,
  ) {}

  /** Of each space that the caller has a part in. */
  async checkpoints(caller: string): Promise<readonly PeerCheckpoint[]> {
    return this.dataSource.query(
      `select s.space_id as "spaceId", s.base, o.note, (select c.note from cosignature c
         where c.space_no = s.space_no and c.member = $1 order by c.size desc limit 1) as yours
       from space s
       join lateral (select note from own_cosign o where o.space_no = s.space_no order by size desc limit 1) o on true
       where s.space_no = any($2::int[])`,
      [caller, await this.spacesOf(caller)],
    );
  }

  /** Positions of a space from one on, as many as fit an answer; null when the caller has no part in it. */
  async records(
    caller: string,
    where: { spaceId: string; from: bigint; limit: number },
  ): Promise<readonly PeerRecord[] | null> {
    const spaceNo = await this.spaceOf(caller, where.spaceId);
    if (spaceNo === null) return null;
    const archived = await this.archive.read(spaceNo, where);
    return fitting(archived.map((record) => peerRecord(record, caller)));
  }

  /** The path from a smaller tree of a space to a larger one; null also where the own tree does not hold both. */
  async consistency(
    caller: string,
    { spaceId, from, to }: { spaceId: string; from: bigint; to: bigint },
  ): Promise<readonly Uint8Array[] | null> {
    const spaceNo = await this.spaceOf(caller, spaceId);
    return spaceNo === null ? null : this.paths.consistency(spaceNo, from, to);
  }

  async tile(caller: string, where: { spaceId: string; level: number; index: bigint }): Promise<Uint8Array | null> {
    const spaceNo = await this.spaceOf(caller, where.spaceId);
    if (spaceNo === null) return null;
    const [row] = await this.dataSource.query<{ hashes: Uint8Array }[]>(
      'select hashes from tile where space_no = $1 and level = $2 and index = $3',
      [spaceNo, where.level, where.index.toString()],
    );
    return row?.hashes ?? null;
  }

  async trustLists(fromVersion: bigint): Promise<readonly Uint8Array[]> {
    const rows = await this.dataSource.query<{ bytes: Uint8Array }[]>(
      'select bytes from known_list where version >= $1 order by version limit 100',
      [fromVersion.toString()],
    );
    return rows.map((row) => row.bytes);
  }

  /** End of the own log of each space; null where nothing is read, as a person has not said yes to it. */
  async ownEnds(): Promise<ReadonlyMap<string, bigint | null>> {
    const rows = await this.dataSource.query<{ space_id: string; next_position: string; is_unanswered: boolean }[]>(
      `select s.space_id, f.next_position, ${UNANSWERED} as is_unanswered from follower f join space s using (space_no)`,
    );
    return new Map(rows.map((row) => [row.space_id, row.is_unanswered ? null : BigInt(row.next_position)]));
  }

  private async spaceOf(caller: string, spaceId: string): Promise<number | null> {
    const [row] = await this.dataSource.query<{ space_no: number }[]>(
      'select space_no from space where space_id::text = $1',
      [spaceId],
    );
    return row && (await this.spacesOf(caller, row.space_no)).includes(row.space_no) ? row.space_no : null;
  }

  /**
   * Spaces that a member has a part in: it takes part, or the charter in force names it, so that who has just joined can read what the
   * broker does not hold any more.
   */
  private async spacesOf(caller: string, spaceNo: number | null = null): Promise<readonly number[]> {
    const rows = await this.dataSource.query<{ space_no: number; takes_part: boolean; bytes: Uint8Array | null }[]>(
      `select s.space_no, t.member is not null as takes_part, c.bytes from space s
       left join takes_part t on t.space_no = s.space_no and t.member = $1
       left join lateral (select bytes from charter c where c.space_no = s.space_no and c.acted_at is not null
         order by c.acted_at desc limit 1) c on t.member is null
       where $2::int is null or s.space_no = $2`,
      [caller, spaceNo],
    );
    return rows.filter((row) => row.takes_part || isNamedIn(row.bytes, caller)).map((row) => row.space_no);
  }
}

function isNamedIn(charter: Uint8Array | null, member: string): boolean {
  return charter !== null && decodeCanonical(CharterSchema, charter)?.members.includes(member) === true;
}

/** Clear bodies go to every member, also those of records that were refused: a tail is judged again from them. */
function peerRecord({ position, t, signatures, body, ...archived }: ArchivedRecord, caller: string): PeerRecord {
  const header = archived.header && parseHeader(archived.header);
  const isSealed = header?.kind === 'business' && !header.recipients.includes(caller);
  return {
    ...archived,
    position: position.toString(),
    t: t.toString(),
    signatures: archived.header && encode(EnvelopeSchema, create(EnvelopeSchema, { signatures: [...signatures] })),
    body: isSealed ? null : body,
  };
}

/** As many as fit an answer; the first whatever its length. */
function fitting(records: readonly PeerRecord[]): readonly PeerRecord[] {
  let total = 0;
  const end = records.findIndex(({ header, signatures, body }, i) => {
    for (const bytes of [header, signatures, body]) total += bytes?.length ?? 0;
    return i > 0 && total > ANSWER_BYTES;
  });
  return end === -1 ? records : records.slice(0, end);
}
