import { Injectable } from '@nestjs/common';
import { all, bulk, bytea, first, insertAll, int4, int8, nullable, statement, text, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { ExchangeError } from '../space/exchange.errors.js';
import { rootEvidenceHash } from '../space/evidence-hash.js';
import type { Contradiction, TreeClaim } from '../space/space-session.js';

/** Open contradictions under one key of a member that are kept, of each source. */
const MOST_OPEN = 100;

/** A tree that this member cosigned. */
export interface CosignedTree {
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly note: string;
}

/** A cosignature of another member, or an own one seen back, that agrees with the own tree. */
export interface Cosignature {
  readonly spaceNo: number;
  readonly member: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  /** What it says of the rules of the space at that size. */
  readonly rules: Uint8Array;
  /** Key that made it, in hex. */
  readonly keyIdHex: string;
  readonly seconds: bigint;
  readonly seenAt: Date;
  readonly note: string;
}

/** Own cosignatures, those of the others, and what contradicts the own tree. */
@Injectable()
export class CosignRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Compare-and-persist: stores the newest tree that this member cosigns, only if it is larger than any before, committed, and
   * the caller still holds the lease. @throws ExchangeError LEASE_LOST
   */
  async store(spaceNo: number, { size, root, note }: CosignedTree, token: bigint): Promise<void> {
    const row = await first(this.dataSource, STORE_OWN, [spaceNo, size.toString(), root, note, token.toString()]);
    if (!row) throw new ExchangeError('LEASE_LOST', `size ${size} is not ours to cosign any more`);
  }

  /** Learns from the log of notes what this member cosigned and the database does not know any more. */
  async raiseFloor(spaceNo: number, { size, root, note }: CosignedTree): Promise<void> {
    await this.dataSource.query(
      `insert into own_cosign (space_no, size, root, note) values ($1, $2, $3, $4)
       on conflict (space_no) do update set size = excluded.size, root = excluded.root, note = excluded.note
       where own_cosign.size < excluded.size`,
      [spaceNo, size.toString(), root, note],
    );
  }

  /** Forgets a cosignature that is not ours after all. */
  async forget(spaceNo: number, { size }: CosignedTree): Promise<void> {
    await this.dataSource.query('delete from own_cosign where space_no = $1 and size = $2', [spaceNo, size.toString()]);
  }

  async newestOwn(spaceNo: number): Promise<CosignedTree | null> {
    const row = await first(this.dataSource, NEWEST_OWN, [spaceNo]);
    return row ? { size: BigInt(row.size), root: row.root, note: row.note } : null;
  }

  /** Members whose cosignature of this size agrees with the own tree. */
  async cosignersOf(spaceNo: number, size: bigint): Promise<readonly string[]> {
    const rows = await all(this.dataSource, COSIGNERS_OF, [spaceNo, size.toString()]);
    return rows.map(({ member }) => member);
  }

  /** A cosigned tree of the own log that holds so many records, of this member where it cosigned one; null where nobody has. */
  cosignedFrom(
    spaceNo: number,
    { member, size }: { readonly member: string; readonly size: bigint },
  ): Promise<{ readonly size: string; readonly note: string } | null> {
    return first(this.dataSource, COSIGNED_FROM, [spaceNo, size.toString(), member]);
  }

  async storeSeen(rows: readonly Cosignature[]): Promise<void> {
    const seen = rows.map(({ spaceNo, seenAt, member, size, root, seconds, note }) => ({
      space_no: spaceNo,
      member,
      size,
      root,
      seconds,
      note,
      seen_at: seenAt,
    }));
    await insertAll(this.dataSource, SEEN, seen);
  }

  /** Notes up to this offset are read and settled, or wait for the log to reach them and come again after a restart. */
  async noteRead(spaceNo: number, nextOffset: bigint): Promise<void> {
    await this.dataSource.query(
      `insert into notes_place (space_no, next_offset) values ($1, $2)
       on conflict (space_no) do update set next_offset = excluded.next_offset`,
      [spaceNo, nextOffset.toString()],
    );
  }

  /** Keeps what contradicts the own tree once, however often it is stated; answers the hash of the evidence in hex, null where as much is kept already. */
  async storeContradiction(
    { spaceNo, spaceId }: { readonly spaceNo: number; readonly spaceId: string },
    claim: TreeClaim,
    { ownRoot, foundAt }: { readonly ownRoot: Uint8Array; readonly foundAt: Date },
  ): Promise<string | null> {
    const { member, source, keyIdHex } = claim;
    const hash = rootEvidenceHash({ ...claim, spaceId });
    const kept = await all(this.dataSource, STORE_CONTRADICTION, [
      spaceNo,
      member,
      claim.size.toString(),
      claim.root,
      ownRoot,
      claim.evidence(),
      hash,
      source,
      keyIdHex === null ? null : Buffer.from(keyIdHex, 'hex'),
      foundAt,
      MOST_OPEN,
    ]);
    return kept.length > 0 ? hash.toString('hex') : null;
  }

  /** Cosignatures that contradict the own tree and that nobody has settled, by the hash of the evidence in hex. */
  async contradictions(spaceNo: number): Promise<ReadonlyMap<string, Contradiction>> {
    const rows = await all(this.dataSource, CONTRADICTIONS, [spaceNo]);
    return new Map(rows.map(({ hash, member, key_id: keyIdHex }) => [hash, { member, keyIdHex }]));
  }
}

const COSIGNED_FROM = statement(
  { size: int8, note: text },
  `select n.size, n.note from (
     select size, note, '' as member from own_cosign where space_no = $1
     union all select size, note, member from cosignature where space_no = $1) n
   where n.size >= $2 order by n.member = $3 desc, n.size limit 1`,
);

const UNSETTLED = `not exists (select from decided_freeze d
  where d.space_no = c.space_no and d.evidence_hash = c.evidence_hash)`;

/** Whoever lies without end fills no table: as much of one member is kept as people look at. */
const STORE_CONTRADICTION = statement(
  { evidence_hash: bytea },
  `with stored as (insert into contradiction (space_no, member, size, claimed_root, own_root, evidence, evidence_hash, source, key_id, found_at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
   where (select count(*) from contradiction c where c.space_no = $1 and c.member = $2 and c.source = $8
     and c.key_id is not distinct from $9::bytea and ${UNSETTLED}) < $11
   on conflict (space_no, evidence_hash) do nothing returning evidence_hash)
   select evidence_hash from stored union select evidence_hash from contradiction where space_no = $1 and evidence_hash = $7`,
);

const STORE_OWN = statement(
  { size: int8 },
  `with mine as (
     insert into own_cosign (space_no, size, root, note)
     select $1, $2, $3, $4 where exists (select from follower where space_no = $1 and lease_token = $5 and next_position >= $2)
     on conflict (space_no) do update set size = excluded.size, root = excluded.root, note = excluded.note
     where own_cosign.size < excluded.size returning size)
   select size from mine`,
);

const NEWEST_OWN = statement(
  { size: int8, root: bytea, note: text },
  'select size, root, note from own_cosign where space_no = $1',
);

const COSIGNERS_OF = statement({ member: text }, 'select member from cosignature where space_no = $1 and size = $2');

const CONTRADICTIONS = statement(
  { hash: text, member: text, key_id: nullable(text) },
  `select encode(evidence_hash, 'hex') as hash, member, encode(key_id, 'hex') as key_id from contradiction c
   where space_no = $1 and source = 'note' and ${UNSETTLED}`,
);

const SEEN = bulk(
  'cosignature',
  { space_no: int4, member: text, size: int8, root: bytea, seconds: int8, seen_at: ts, note: text },
  { order: 'space_no, member, size', onConflict: 'do nothing' },
);
