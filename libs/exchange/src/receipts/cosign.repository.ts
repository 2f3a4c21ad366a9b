import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ExchangeError } from '../exchange.errors.js';

export interface OwnCosign {
  readonly spaceNo: number;
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly note: string;
  readonly token: bigint;
}

export interface Cosignature {
  readonly spaceNo: number;
  readonly member: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly seconds: bigint;
  readonly seenAt: Date;
  readonly note: string;
}

/** Own cosignatures, those of the others, and what contradicts the own tree. */
@Injectable()
export class CosignRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Compare-and-persist: stores the size and root only if no larger size and no other root was ever stored, and the caller
   * still holds the lease. @throws ExchangeError LEASE_LOST
   */
  async store(cosign: OwnCosign): Promise<void> {
    const [row] = await this.dataSource.query<{ root: Uint8Array }[]>(
      `with mine as (
         insert into own_cosign (space_no, size, root, note)
         select $1, $2, $3, $4
         where exists (select from follower where space_no = $1 and lease_token = $5 and next_position >= $2)
           and not exists (select from own_cosign where space_no = $1 and size >= $2)
         returning root)
       select root from mine`,
      [cosign.spaceNo, cosign.size.toString(), cosign.root, cosign.note, cosign.token.toString()],
    );
    if (!row) throw new ExchangeError('LEASE_LOST', `size ${cosign.size} is not ours to cosign any more`);
  }

  async newestOwn(spaceNo: number): Promise<{ size: bigint; root: Uint8Array; note: string } | null> {
    const [row] = await this.dataSource.query<{ size: string; root: Uint8Array; note: string }[]>(
      'select size, root, note from own_cosign where space_no = $1 order by size desc limit 1',
      [spaceNo],
    );
    return row ? { size: BigInt(row.size), root: row.root, note: row.note } : null;
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

  async storeContradiction(seen: Cosignature, ownRoot: Uint8Array): Promise<void> {
    await this.dataSource.query(
      `insert into contradiction (space_no, member, size, claimed_root, own_root, evidence, found_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [
        seen.spaceNo,
        seen.member,
        seen.size.toString(),
        seen.root,
        ownRoot,
        Buffer.from(seen.note, 'utf8'),
        seen.seenAt,
      ],
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
