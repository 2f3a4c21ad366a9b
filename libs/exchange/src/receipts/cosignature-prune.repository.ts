import { Injectable } from '@nestjs/common';
import { all, int4, int8, statement, text, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** A place in the order of the table: by space, member and size. */
export interface CosignaturePlace {
  readonly spaceNo: number;
  readonly member: string;
  readonly size: bigint;
}

/** Rows of one step. */
const BATCH = 200;

/** Of each stretch of so many positions the last cosignature of a member is kept for ever, as an anchor. */
export const STRETCH = 4096n;

/** Before every row. */
export const FROM_THE_START: CosignaturePlace = { spaceNo: 0, member: '', size: 0n };

/** Above every size: `bigint` of the database ends there. */
const BEHIND_ALL = 2n ** 63n - 1n;

/** Removes cosignatures that later ones cover. */
@Injectable()
export class CosignaturePruneRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Looks at the next rows of one member in one space, from this place on, and removes those from before a moment that a later
   * one in the same stretch covers. Answers where to go on; null at the end of the table.
   */
  async pruneFrom(from: CosignaturePlace, before: Date): Promise<CosignaturePlace | null> {
    const all = await this.read(from);
    const [first] = all;
    if (!first) return null;
    const rows = all.filter(({ spaceNo, member }) => spaceNo === first.spaceNo && member === first.member);
    const young = rows.findIndex(({ seenAt }) => seenAt >= before);
    const old = young === -1 ? rows : rows.slice(0, young + 1);
    const covered = old.filter((row, i) => isCovered(row, old[i + 1])).map(({ size }) => size);
    if (covered.length > 0) await this.remove(first, covered);

    const last = old.at(-1) ?? first;
    const mayHaveMore = young === -1 && rows.length === BATCH;
    return { ...first, size: mayHaveMore ? last.size : BEHIND_ALL };
  }

  private async read({ spaceNo, member, size }: CosignaturePlace): Promise<readonly Row[]> {
    const rows = await all(this.dataSource, COSIGNATURES, [spaceNo, member, size.toString()]);
    return rows.map((row) => ({
      spaceNo: row.space_no,
      member: row.member,
      size: BigInt(row.size),
      seenAt: row.seen_at,
    }));
  }

  private async remove({ spaceNo, member }: CosignaturePlace, sizes: readonly bigint[]): Promise<void> {
    await this.dataSource.query(
      'delete from cosignature where space_no = $1 and member = $2 and size = any($3::bigint[])',
      [spaceNo, member, sizes.map(String)],
    );
  }
}

interface Row extends CosignaturePlace {
  readonly seenAt: Date;
}

/** A tree of size n holds positions below n, so stretches are counted by the last position. */
function isCovered(row: Row, next: Row | undefined): boolean {
  return next !== undefined && (row.size - 1n) / STRETCH === (next.size - 1n) / STRETCH;
}

const COSIGNATURES = statement(
  { space_no: int4, member: text, size: int8, seen_at: ts },
  `select space_no, member, size, seen_at from cosignature where (space_no, member, size) >= ($1, $2, $3::bigint)
   order by space_no, member, size limit ${BATCH}`,
);
