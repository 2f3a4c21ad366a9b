import { Injectable } from '@nestjs/common';
import {
  all,
  bulk,
  bytea,
  insertAll,
  int4,
  int8,
  json,
  jsonObject,
  type RowOf,
  statement,
  ts,
} from '#libs/persistence';
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
    const rows = runs.map(({ lastT, position, count, verdicts, leaves }) => ({
      space_no: spaceNo,
      stored_at: storedAt,
      last_t: lastT,
      position,
      count,
      verdicts,
      leaves,
    }));
    await insertAll(tx, RUN, rows);
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

const RUN = bulk('refused_run', {
  space_no: int4,
  stored_at: ts,
  position: int8,
  count: int4,
  verdicts: json(jsonObject),
  last_t: int8,
  leaves: bytea,
});

type LeavesRow = RowOf<typeof LEAVES_COLUMNS>;

function toArchived({ position, leaves }: LeavesRow): ArchivedRecord[] {
  return archivedRun(BigInt(position), leaves);
}

const LEAVES_COLUMNS = { position: int8, leaves: bytea };

/** Of each run only what is asked for is read, and of no run behind it; the first may begin before it. */
const FROM = statement(
  LEAVES_COLUMNS,
  `select greatest(position, $2::bigint) as position,
     substring(leaves from (greatest($2::bigint - position, 0) * ${LEAF_BYTES} + 1)::int for $3::int * ${LEAF_BYTES}) as leaves
   from refused_run
   where space_no = $1 and position < $2::bigint + $3::int and position + count > $2::bigint and position >= coalesce(
     (select max(position) from refused_run where space_no = $1 and position <= $2::bigint), $2::bigint)
   order by position limit $3`,
);

const AT = statement(
  LEAVES_COLUMNS,
  `select asked as position, substring(leaves from ((asked - position) * ${LEAF_BYTES} + 1)::int for ${LEAF_BYTES}) as leaves
   from unnest($2::bigint[]) asked cross join lateral (
     select position, count, leaves from refused_run where space_no = $1 and position <= asked order by position desc limit 1) run
   where asked < position + count order by asked`,
);
