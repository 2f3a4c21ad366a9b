import { Injectable } from '@nestjs/common';
import { all, bytea, int4, int8, type RowOf, statement } from '#libs/persistence';
import type { ArchivedRecord } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import type { Queries } from './history.table.js';
import { archivedRun, LEAF_BYTES, type RefusedRun } from './refused-run.js';

/** Positions where nothing of this protocol stands, a row for many of them: garbage costs its sender more than whoever stores it. */
@Injectable()
export class RefusedRunRepository {
  async store(
    tx: EntityManager,
    spaceNo: number,
    { runs, storedAt }: { readonly runs: readonly RefusedRun[]; readonly storedAt: Date },
  ): Promise<void> {
    if (runs.length === 0) return;
    await tx.query(STORE, [
      spaceNo,
      storedAt,
      runs.map(({ position }) => position.toString()),
      runs.map(({ count }) => count),
      runs.map(({ verdicts }) => JSON.stringify(verdicts)),
      runs.map(({ lastT }) => lastT.toString()),
      Buffer.concat(runs.map(({ leaves }) => leaves)),
      runs.map(({ leaves }) => leaves.length),
    ]);
  }

  /** Reads such positions from one on, ascending. Others may stand between them. */
  async read(
    db: Queries,
    spaceNo: number,
    { from, limit }: { readonly from: bigint; readonly limit: number },
  ): Promise<readonly ArchivedRecord[]> {
    const rows = await all(db, FROM, [spaceNo, from.toString(), limit]);
    return rows.flatMap(toArchived).slice(0, limit);
  }

  /** Reads single positions, ascending; one that is in no run is left out. */
  async readAt(db: Queries, spaceNo: number, positions: readonly bigint[]): Promise<readonly ArchivedRecord[]> {
    const rows = await all(db, AT, [spaceNo, positions.map(String)]);
    return rows.flatMap(toArchived);
  }
}

/** The leaves of all in one value, which travels as it is; an array of values travels as text. */
const STORE = `
insert into refused_run (space_no, stored_at, position, count, verdicts, last_t, leaves)
select $1, $2, position, count, verdicts, last_t,
  substring($7::bytea from (sum(octets) over (order by place) - octets)::int + 1 for octets)
from unnest($3::bigint[], $4::int[], $5::jsonb[], $6::bigint[], $8::int[]) with ordinality
  as row (position, count, verdicts, last_t, octets, place)`;

type LeavesRow = RowOf<typeof LEAVES_COLUMNS>;

function toArchived({ position, count, leaves }: LeavesRow): ArchivedRecord[] {
  return archivedRun({ position: BigInt(position), count, leaves });
}

const LEAVES_COLUMNS = { position: int8, count: int4, leaves: bytea };

/** Of each run only what is asked for is read, and of no run behind it; the first may begin before it. */
const FROM = statement(
  LEAVES_COLUMNS,
  `select position + first as position, least(count - first, $3::int)::int as count,
     case when octet_length(leaves) = ${LEAF_BYTES} then leaves
       else substring(leaves from first * ${LEAF_BYTES} + 1 for $3::int * ${LEAF_BYTES}) end as leaves
   from refused_run cross join lateral (select greatest($2::bigint - position, 0)::int as first) part
   where space_no = $1 and position < $2::bigint + $3::int and position + count > $2::bigint and position >= coalesce(
     (select max(position) from refused_run where space_no = $1 and position <= $2::bigint), $2::bigint)
   order by position limit $3`,
);

const AT = statement(
  LEAVES_COLUMNS,
  `select asked as position, 1 as count,
     substring(leaves from ((asked - position)::int * ${LEAF_BYTES}) % octet_length(leaves) + 1 for ${LEAF_BYTES}) as leaves
   from unnest($2::bigint[]) asked cross join lateral (
     select position, count, leaves from refused_run where space_no = $1 and position <= asked order by position desc limit 1) run
   where asked < position + count order by asked`,
);
