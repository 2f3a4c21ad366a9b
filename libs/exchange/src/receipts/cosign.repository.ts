import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ExchangeError } from '../exchange.errors.js';
import type { TreeClaim } from '../shard/space-session.js';

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
    const [row] = await this.dataSource.query<{ size: string }[]>(
      `with mine as (
         insert into own_cosign (space_no, size, root, note)
         select $1, $2, $3, $4 where exists (select from follower where space_no = $1 and lease_token = $5 and next_position >= $2)
         on conflict (space_no) do update set size = excluded.size, root = excluded.root, note = excluded.note
         where own_cosign.size < excluded.size returning size)
       select size from mine`,
      [spaceNo, size.toString(), root, note, token.toString()],
    );
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

  async newestOwn(spaceNo: number): Promise<CosignedTree | null> {
    const [row] = await this.dataSource.query<{ size: string; root: Uint8Array; note: string }[]>(
      'select size, root, note from own_cosign where space_no = $1',
      [spaceNo],
    );
    return row ? { size: BigInt(row.size), root: row.root, note: row.note } : null;
  }

  /** Members whose cosignature of this size agrees with the own tree. */
  async cosignersOf(spaceNo: number, size: bigint): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ member: string }[]>(
      'select member from cosignature where space_no = $1 and size = $2',
      [spaceNo, size.toString()],
    );
    return rows.map(({ member }) => member);
  }

  async storeSeen(rows: readonly Cosignature[]): Promise<void> {
    if (rows.length === 0) return;
    await this.dataSource.query(
      `insert into cosignature (space_no, member, size, root, seconds, seen_at, note)
       select * from unnest($1::int[], $2::text[], $3::bigint[], $4::bytea[], $5::bigint[], $6::timestamptz[], $7::text[])
       on conflict do nothing`,
      [
        rows.map((row) => row.spaceNo),
        rows.map((row) => row.member),
        rows.map((row) => row.size.toString()),
        rows.map((row) => row.root),
        rows.map((row) => row.seconds.toString()),
        rows.map((row) => row.seenAt),
        rows.map((row) => row.note),
      ],
    );
  }

  /** Notes up to this offset are read and settled, or wait for the log to reach them and come again after a restart. */
  async noteRead(spaceNo: number, nextOffset: bigint): Promise<void> {
    await this.dataSource.query(
      `insert into notes_place (space_no, next_offset) values ($1, $2)
       on conflict (space_no) do update set next_offset = excluded.next_offset`,
      [spaceNo, nextOffset.toString()],
    );
  }

  async storeContradiction(
    spaceNo: number,
    claim: TreeClaim,
    { ownRoot, foundAt }: { readonly ownRoot: Uint8Array; readonly foundAt: Date },
  ): Promise<void> {
    await this.dataSource.query(
      `insert into contradiction (space_no, member, size, claimed_root, own_root, evidence, found_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [spaceNo, claim.member, claim.size.toString(), claim.root, ownRoot, claim.evidence(), foundAt],
    );
  }

  async contradicting(spaceNo: number): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ member: string }[]>(
      'select distinct member from contradiction where space_no = $1',
      [spaceNo],
    );
    return new Set(rows.map((row) => row.member));
  }
}
