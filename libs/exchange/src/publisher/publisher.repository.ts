import { Injectable } from '@nestjs/common';
import { all, bytea, int2, int4, int8, statement } from '#libs/persistence';
import { DataSource } from 'typeorm';

export interface SealedBytes {
  readonly epoch: number;
  readonly sequence: bigint;
  readonly kind: number;
  readonly identity: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Sealed bytes above the watermark of what was published. */
@Injectable()
export class PublisherRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the spaces in which something waits to be published. */
  async withSealed(spaceNos: readonly number[], token: bigint): Promise<ReadonlySet<number>> {
    const rows = await all(this.dataSource, WITH_SEALED, [spaceNos, token.toString()]);
    return new Set(rows.map((row) => row.space_no));
  }

  async next(spaceNo: number, { token, limit }: { token: bigint; limit: number }): Promise<readonly SealedBytes[]> {
    const rows = await all(this.dataSource, NEXT, [spaceNo, token.toString(), limit]);
    return rows.map((row) => ({ ...row, sequence: BigInt(row.sequence) }));
  }

  /** Keeps why a space is not opened; once that is for good, it stays. */
  async notOpened(
    spaceNo: number,
    { code, hasEnded, at }: { readonly code: string; readonly hasEnded: boolean; readonly at: Date },
  ): Promise<void> {
    await this.dataSource.query(
      `insert into opening_refusal (space_no, code, ended, at) values ($1, $2, $3, $4)
       on conflict (space_no) do update set code = excluded.code, ended = excluded.ended,
         at = case when opening_refusal.code = excluded.code and opening_refusal.ended = excluded.ended then opening_refusal.at else excluded.at end`,
      [spaceNo, code, hasEnded, at],
    );
  }

  async opened(spaceNo: number): Promise<void> {
    await this.dataSource.query('delete from opening_refusal where space_no = $1', [spaceNo]);
  }

  async published(spaceNo: number, token: bigint, batch: readonly SealedBytes[]): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    await this.dataSource.query(
      `update published_head set epoch = $3, sequence = $4
       where space_no = $1 and lease_token = $2 and (epoch, sequence) < ($3, $4)`,
      [spaceNo, token.toString(), last.epoch, last.sequence.toString()],
    );
  }

  /** Sets the watermark back to the newest record of ours that the log received. */
  async rewind(spaceNo: number, token: bigint, head: { epoch: number; sequence: bigint }): Promise<void> {
    await this.dataSource.query(
      `update published_head set epoch = $3, sequence = $4
       where space_no = $1 and lease_token = $2 and (epoch, sequence) > ($3, $4)`,
      [spaceNo, token.toString(), head.epoch, head.sequence.toString()],
    );
  }
}

/** What was published of an epoch says nothing of the next one. */
const PUBLISHED = 'case when p.epoch = h.epoch then p.sequence else 0 end';

const WITH_SEALED = statement(
  { space_no: int4 },
  `select h.space_no from stream_head h join published_head p using (space_no)
   where h.space_no = any($1::int[]) and h.lease_token = $2
   and exists (select from sealed s where s.space_no = h.space_no and s.epoch = h.epoch and s.sequence > ${PUBLISHED})`,
);

const NEXT = statement(
  { epoch: int4, sequence: int8, kind: int2, identity: bytea, bytes: bytea },
  `select s.epoch, s.sequence, s.kind, s.identity, s.bytes from stream_head h join published_head p using (space_no)
   join sealed s on s.space_no = h.space_no and s.epoch = h.epoch and s.sequence > ${PUBLISHED}
   where h.space_no = $1 and h.lease_token = $2 order by s.sequence limit $3`,
);
