import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, array, bool, composed, filled, int2, int4, isTooMuch, type RowOf, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { AlikeRecords } from './filter-counts.js';
import { foundQuery } from './found-query.js';
import type { Found } from './found.js';
import { OPEN_FILTER, type RecordFilter, searchOf } from './record-search.js';
import type { Wanted } from './record-terms.js';

/** Of which records of a space groups are made, and what of them only others know. */
export interface GroupRequest extends Pick<RecordFilter, 'wanted' | 'changed'> {
  /** Ways in which words find a record. */
  readonly ways: readonly Found[];
  readonly mine: readonly string[];
  readonly pending: readonly string[];
  /** Counted by who asks, though the log may have shown them by now. */
  readonly coming: readonly string[];
  /** Beyond so many nothing is counted. */
  readonly most: number;
}

/** Groups of records are few: purposes are words of an agreement, all else is a code. */
const MOST_GROUPS = 20_000;

/** Reads what filters tell apart of all records of a list: once, whatever number of filters and values there is. */
@Injectable()
export class AlikeRecordsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Null where there are more records, or more kinds of them, than are counted, or counting them takes long: a filter that is opened is
   * not worth more. Planned anew each time, as lists are.
   */
  async list(spaceNo: Entered, request: GroupRequest): Promise<readonly AlikeRecords[] | null> {
    const { wanted, changed, ways, mine, pending, coming, most } = request;
    const words = wanted === null ? null : wordsQuery(spaceNo, wanted, ways);
    const parameters = [spaceNo, mine, pending, changed.from ?? 0, changed.before, most + 1, MOST_GROUPS + 1];
    const marks = [1, 2, 3].map((mark) => searchOf(spaceNo, { ...OPEN_FILTER, sensitivities: [mark] }));
    const given = [...parameters, ...marks, marks.join(' | '), coming, ...(words === null ? [] : [words])];
    const rows = await this.rowsOf(words !== null, given);
    if (rows === null) return null;
    const records = rows.reduce((sum, { count }) => sum + count, 0);
    return records > most || rows.length > MOST_GROUPS ? null : rows;
  }

  private async rowsOf(hasWords: boolean, given: readonly unknown[]): Promise<readonly GroupRow[] | null> {
    try {
      return await this.dataSource.transaction(async (tx) => {
        await tx.query(
          `set transaction read only; set local enable_seqscan = off; set local plan_cache_mode = force_custom_plan;
           set local statement_timeout = '2s'`,
        );
        return all(tx, GROUPS(hasWords), given);
      });
    } catch (error) {
      if (isTooMuch(error)) return null;
      throw error;
    }
  }
}

/** Words that cannot be found in any way find nothing. */
function wordsQuery(spaceNo: number, wanted: Wanted, ways: readonly Found[]): string {
  return ways.flatMap((way) => foundQuery(spaceNo, wanted, way) ?? []).join(' | ');
}

const COLUMNS = {
  typeNo: int2,
  owner: text,
  handling: int2,
  conflicted: bool,
  purposes: array(text),
  sensitivities: filled(array(int4)),
  mine: filled(bool),
  pending: filled(bool),
  count: int4,
};

type GroupRow = RowOf<typeof COLUMNS>;

const CHANGED = 'changed_t >= $4::bigint and changed_t < coalesce($5::bigint, 9223372036854775807)';

/** Few records are marked: their terms, which are long, are read by the index, and those of all others are not. */
const GROUPS = composed(
  COLUMNS,
  (hasWords: boolean) => `select s.type as "typeNo", s.owner, s.handling, s.conflicted, s.purposes,
     coalesce(m.marks, '{}') as sensitivities, s.mine, s.pending, count(*)::int as count
   from (select record_id, owner, type, handling, conflicted, purposes,
       record_id = any($2::uuid[]) as mine, record_id = any($3::uuid[]) as pending
     from record_summary
     where space_no = $1 and ${CHANGED} and record_id <> all($12::uuid[])${hasWords ? ' and terms @@ $13::tsquery' : ''} limit $6) s
   left join (select record_id, owner, array_remove(array[case when terms @@ $8::tsquery then 1 end,
       case when terms @@ $9::tsquery then 2 end, case when terms @@ $10::tsquery then 3 end], null) as marks
     from record_summary
     where space_no = $1 and ${CHANGED} and terms @@ $11::tsquery${hasWords ? ' and terms @@ $13::tsquery' : ''}) m
     using (record_id, owner)
   group by 1, 2, 3, 4, 5, 6, 7, 8 limit $7`,
  [[true], [false]],
);
