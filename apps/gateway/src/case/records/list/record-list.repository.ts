import { Injectable } from '@nestjs/common';
import { all, bool, composed, int2, int4, int8, nullable, one, type RowOf, text, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import type { RecordSummary } from '../record-views.js';
import { RECORD_SORTS } from '../dto/list-records.query.js';
import { type OrderKey, orderOf, orderSql, type RecordOrder } from './record-order.js';
import { type RecordFilter, searchOf } from './record-search.js';

/** A row of the list with what it is ordered by. */
export interface ListedRecord {
  readonly key: OrderKey;
  readonly summary: RecordSummary;
}

/** Which records, and which part of them. */
export interface ListRequest {
  readonly filter: RecordFilter;
  readonly order: RecordOrder;
  readonly after: readonly string[] | null;
  readonly limit: number;
  /** Records with something on its way, and whether only those or only the others are wanted. */
  readonly pending: { readonly recordIds: readonly string[]; readonly only: boolean } | null;
}

/** Rows are counted up to here. What has fewer is read by what it is found by, what has more in its order. */
export const COUNTED = 1000;

/** A page with how many there are in all. */
export interface ListedPage {
  readonly count: number;
  /** Whether that is all of them. */
  readonly exact: boolean;
  /** One more than the limit, where there is one. */
  readonly rows: readonly ListedRecord[];
}

/** Reads lists of records from their summaries. */
@Injectable()
export class RecordListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts first: few rows are found by what they have in common and then put in order; of many a page is full soon when they are
   * read in their order. A table that holds all spaces is never read through, which the planner thinks cheap when much of
   * it is wanted. Planned anew each time: words are rare or common, and a plan for all of them is wrong for many.
   */
  async page(spaceNo: number, request: ListRequest): Promise<ListedPage> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(
        'set transaction read only; set local enable_seqscan = off; set local plan_cache_mode = force_custom_plan',
      );
      const { count, exact } = await counted(tx, new ListSql(spaceNo, request));
      if (count === 0) return { count, exact, rows: [] };
      return { count, exact, rows: await rowsOf(tx, new ListSql(spaceNo, request), { request, isFew: exact }) };
    });
  }
}

async function counted(tx: EntityManager, sql: ListSql): Promise<{ count: number; exact: boolean }> {
  const { n } = await one(tx, COUNT(sql.conditions), sql.parameters);
  return { count: Math.min(n, COUNTED), exact: n <= COUNTED };
}

async function rowsOf(
  tx: EntityManager,
  sql: ListSql,
  { request, isFew }: { request: ListRequest; isFew: boolean },
): Promise<readonly ListedRecord[]> {
  const { conditions } = sql;
  const { bound, by } = orderSql(request.order, request.after ? sql.add(...request.after) : null);
  const limit = `$${sql.add(request.limit + 1)}`;
  const page = { conditions, bound, by, limit, isFound: isFew && sql.isNarrowed };
  return (await all(tx, PAGE(page), sql.parameters)).map(listed);
}

const COUNT = composed(
  { n: int4 },
  (conditions: string) =>
    `select count(*)::int as n from (select from record_summary where ${conditions} limit ${COUNTED + 1}) counted`,
  [['space_no = $1']],
);

/** Which rows, from where on, in which order, how many; and whether they are found before they are put in order. */
interface PageParts {
  readonly conditions: string;
  readonly bound: string;
  readonly by: string;
  readonly limit: string;
  readonly isFound: boolean;
}

const SHOWN = `select record_id, type, owner, version, changed_t, behind, name, name_key, evaluation, detail, detail_property, handling,
  conflicted from`;

const SUMMARY_COLUMNS = {
  record_id: uuid,
  type: int2,
  owner: text,
  version: int4,
  changed_t: int8,
  behind: bool,
  name: nullable(text),
  name_key: text,
  evaluation: nullable(text),
  detail: nullable(text),
  detail_property: nullable(text),
  handling: int2,
  conflicted: bool,
};

const PAGE = composed(
  SUMMARY_COLUMNS,
  ({ conditions, bound, by, limit, isFound }: PageParts) =>
    isFound
      ? `with found as materialized (${SHOWN} record_summary where ${conditions}) ${SHOWN} found where ${bound} order by ${by} limit ${limit}`
      : `${SHOWN} record_summary where ${conditions} and ${bound} order by ${by} limit ${limit}`,
  RECORD_SORTS.flatMap((sort) =>
    [null, 3].map((place) => {
      const parts = { conditions: 'space_no = $1', ...orderSql(orderOf(sort), place), limit: '$2' };
      return [{ ...parts, isFound: place !== null }] as const;
    }),
  ),
);

/** Conditions of one request with their parameters. Rows are asked themselves too: the index knows purposes only as they fold. */
class ListSql {
  readonly parameters: unknown[] = [];
  readonly conditions: string;
  /** An index finds the rows before they are put in order. */
  readonly isNarrowed: boolean;

  constructor(spaceNo: number, { filter, pending }: ListRequest) {
    const search = searchOf(spaceNo, filter);
    const conditions = [`space_no = $${this.add(spaceNo)}`];
    if (search !== null) conditions.push(`terms @@ $${this.add(search)}::tsquery`);
    if (filter.typeNo !== null) conditions.push(`type = $${this.add(filter.typeNo)}`);
    if (filter.owner !== null) conditions.push(`owner = $${this.add(filter.owner)}`);
    if (filter.purpose !== null) conditions.push(`$${this.add(filter.purpose)} = any(purposes)`);
    if (pending !== null) {
      const place = this.add(pending.recordIds);
      conditions.push(pending.only ? `record_id = any($${place}::uuid[])` : `record_id <> all($${place}::uuid[])`);
    }
    this.isNarrowed = search !== null || pending?.only === true;
    this.conditions = conditions.join(' and ');
  }

  /** Answers the number of the first. */
  add(...values: readonly unknown[]): number {
    this.parameters.push(...values);
    return this.parameters.length - values.length + 1;
  }
}

function listed(row: RowOf<typeof SUMMARY_COLUMNS>): ListedRecord {
  return {
    key: {
      changedT: row.changed_t,
      nameKey: row.name_key,
      typeNo: row.type,
      owner: row.owner,
      recordId: row.record_id,
    },
    summary: {
      recordId: row.record_id,
      type: recordTypeName(row.type),
      owner: row.owner,
      version: row.version,
      name: row.name,
      evaluation: row.evaluation,
      detail: row.detail,
      detailProperty: row.detail_property,
      handling: `H${row.handling}`,
      conflicted: row.conflicted,
      pending: false,
      waitsForApproval: false,
      behind: row.behind,
      changedAt: new Date(Number(row.changed_t)).toISOString(),
    },
  };
}
