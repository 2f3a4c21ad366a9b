import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import {
  all,
  bool,
  composed,
  first,
  int2,
  int4,
  int8,
  nullable,
  one,
  type Queries,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import type { ListedSummary } from '../record-views.js';
import { RECORD_SORTS } from '../dto/list-records.query.js';
import { type OrderKey, orderOf, orderSql, type RecordOrder } from './record-order.js';
import type { Found } from './found.js';
import { betterThan } from './found-query.js';
import { type RecordFilter, searchOf } from './record-search.js';

/** A row of the list with what it is ordered by. */
export interface ListedRecord {
  readonly key: OrderKey;
  readonly summary: ListedSummary;
}

/** Which records, and which part of them. */
export interface ListRequest {
  readonly filter: RecordFilter;
  /** Only what words are found by in this way and in no better one; null for all that they are said of. */
  readonly found: Found | null;
  readonly order: RecordOrder;
  readonly after: readonly string[] | null;
  /** Null where rows are counted and none is read. */
  readonly limit: number | null;
  /** How far they are counted. */
  readonly countedTo: number;
  /** Records with something on its way, and whether only those or only the others are wanted. */
  readonly pending: { readonly recordIds: readonly string[]; readonly only: boolean } | null;
}

/** A list is counted up to here. */
export const COUNTED = 100_000;

/** What has fewer rows is read by what it is found by, what has more in its order. */
const FEW = 1000;

/** How many records a list has in all. */
export interface Counted {
  readonly count: number;
  /** Whether that is all of them. */
  readonly exact: boolean;
}

/** A page with how many there are in all. */
export interface ListedPage extends Counted {
  /** One more than the limit, where there is one. */
  readonly rows: readonly ListedRecord[];
}

/** A page whose list may still be counted. */
export interface CountingPage extends Pick<ListedPage, 'rows'> {
  readonly counted: Promise<Counted>;
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
  async page(spaceNo: Entered, request: ListRequest): Promise<ListedPage> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(
        'set transaction read only; set local enable_seqscan = off; set local plan_cache_mode = force_custom_plan',
      );
      const { count, exact } = await counted(tx, spaceNo, request);
      const { limit } = request;
      if (count === 0 || limit === null) return { count, exact, rows: [] };
      const isFew = exact && count <= FEW;
      return { count, exact, rows: await rowsOf(tx, spaceNo, { request: { ...request, limit }, isFew }) };
    });
  }

  /**
   * The same for whoever has more to do with the rows. What nothing narrows stands in its order: a page of it is read without asking how many
   * there are, which is kept, or counted meanwhile where some are left out. Both say their order and how far they go, by which the planner takes an index on its own.
   */
  async counting(spaceNo: Entered, request: ListRequest & { readonly limit: number }): Promise<CountingPage> {
    if (new ListSql(spaceNo, request).isNarrowed) {
      const { rows, ...found } = await this.page(spaceNo, request);
      return { rows, counted: Promise.resolve(found) };
    }
    const counting = counted(this.dataSource, spaceNo, request);
    // Whoever waits for it is told; nobody does where the rows cannot be read.
    counting.catch(() => undefined);
    return { rows: await rowsOf(this.dataSource, spaceNo, { request, isFew: false }), counted: counting };
  }
}

async function counted(db: Queries, spaceNo: Entered, request: ListRequest): Promise<Counted> {
  const sql = new ListSql(spaceNo, request);
  const to = request.countedTo;
  const n = sql.isWhole ? ((await first(db, TALLY, [spaceNo]))?.records ?? 0) : await countedUpTo(db, sql, to + 1);
  return { count: Math.min(n, to), exact: n <= to };
}

async function countedUpTo(db: Queries, sql: ListSql, most: number): Promise<number> {
  const { source, conditions, isNarrowed } = sql;
  const { n } = await one(db, COUNT({ source, conditions, limit: `$${sql.add(most)}`, isNarrowed }), sql.parameters);
  return n;
}

async function rowsOf(
  db: Queries,
  spaceNo: Entered,
  { request, isFew }: { request: ListRequest & { readonly limit: number }; isFew: boolean },
): Promise<readonly ListedRecord[]> {
  const sql = new ListSql(spaceNo, request);
  const { source, conditions } = sql;
  const { bound, by } = orderSql(request.order, request.after ? sql.add(...request.after) : null);
  const limit = `$${sql.add(request.limit + 1)}`;
  const page = { source, conditions, bound, by, limit, isFound: isFew && sql.isNarrowed };
  return (await all(db, PAGE(page), sql.parameters)).map((row) => listed(row, request.found));
}

const COUNT = composed(
  { n: int4 },
  ({
    source,
    conditions,
    limit,
    isNarrowed,
  }: Omit<PageParts, 'bound' | 'by' | 'isFound'> & Pick<ListSql, 'isNarrowed'>) =>
    `select count(*)::int as n from (
       select from ${source} where ${conditions} ${isNarrowed ? '' : 'order by changed_t, record_id'} limit ${limit}) counted`,
  [true, false].map((isNarrowed) => [
    { source: 'record_summary', conditions: 'space_no = $1', limit: '$2', isNarrowed },
  ]),
);

const TALLY = statement(
  { records: int4 },
  'select least(records, 2147483647)::int as records from record_tally where space_no = $1',
);

/** Which rows, from where on, in which order, how many; and whether they are found before they are put in order. */
interface PageParts {
  readonly source: string;
  readonly conditions: string;
  readonly bound: string;
  readonly by: string;
  readonly limit: string;
  readonly isFound: boolean;
}

const SHOWN = `select record_id, type, owner, version, changed_t, behind, name, name_key, evaluation, detail, detail_property, handling,
  conflicted from`;

/** What a summary shows. */
export const SUMMARY_COLUMNS = {
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
  ({ source, conditions, bound, by, limit, isFound }: PageParts) =>
    isFound
      ? `with found as materialized (${SHOWN} ${source} where ${conditions}) ${SHOWN} found where ${bound} order by ${by} limit ${limit}`
      : `${SHOWN} ${source} where ${conditions} and ${bound} order by ${by} limit ${limit}`,
  RECORD_SORTS.flatMap((sort) =>
    [null, 3].map((place) => {
      const parts = {
        source: 'record_summary',
        conditions: 'space_no = $1',
        ...orderSql(orderOf(sort), place),
        limit: '$2',
      };
      return [{ ...parts, isFound: place !== null }] as const;
    }),
  ),
);

/** Conditions of one request with their parameters. Rows are asked themselves too: the index knows purposes only as they fold. */
class ListSql {
  readonly parameters: unknown[] = [];
  readonly conditions: string;
  /**
   * Rows that are few by their words are found by them before anything else is asked: hundreds of slips are cheap in the index, and
   * dear to ask of each row of a space.
   */
  readonly source: string;
  /** An index finds the rows before they are put in order. */
  readonly isNarrowed: boolean;
  /** All records of the space. */
  readonly isWhole: boolean;

  constructor(spaceNo: Entered, { filter, found, pending }: ListRequest) {
    const search = searchOf(spaceNo, filter, found ?? 'begins');
    const conditions = [`space_no = $${this.add(spaceNo)}`];
    const words = search === null ? null : `terms @@ $${this.add(search)}::tsquery`;
    const isRare = found !== null && found !== 'begins' && words !== null;
    this.source = isRare ? `(select * from record_summary where ${words} offset 0) hit` : 'record_summary';
    if (words !== null && !isRare) conditions.push(words);
    this.narrow(conditions, filter);
    const better = found === null || filter.wanted === null ? null : betterThan(spaceNo, filter.wanted, found);
    if (better !== null) conditions.push(`not terms @@ $${this.add(better)}::tsquery`);
    if (pending !== null) {
      const place = this.add(pending.recordIds);
      conditions.push(pending.only ? `record_id = any($${place}::uuid[])` : `record_id <> all($${place}::uuid[])`);
    }
    const { changed, mine } = filter;
    const isDated = changed.from !== null || changed.before !== null;
    this.isNarrowed = search !== null || pending?.only === true || mine !== null || isDated;
    this.isWhole = conditions.length === 1 && !isRare;
    this.conditions = conditions.join(' and ');
  }

  private narrow(conditions: string[], { typeNos, owners, purposes, changed, mine }: RecordFilter): void {
    if (typeNos !== null) conditions.push(`type = any($${this.add(typeNos)}::smallint[])`);
    if (owners !== null) conditions.push(`owner = any($${this.add(owners)}::text[])`);
    if (purposes !== null) conditions.push(`purposes && $${this.add(purposes)}::text[]`);
    if (changed.from !== null) conditions.push(`changed_t >= $${this.add(changed.from)}::bigint`);
    if (changed.before !== null) conditions.push(`changed_t < $${this.add(changed.before)}::bigint`);
    if (mine !== null) conditions.push(`record_id = any($${this.add(mine)}::uuid[])`);
  }

  /** Answers the number of the first. */
  add(...values: readonly unknown[]): number {
    this.parameters.push(...values);
    return this.parameters.length - values.length + 1;
  }
}

function listed(row: RowOf<typeof SUMMARY_COLUMNS>, found: Found | null): ListedRecord {
  return {
    key: {
      changedT: row.changed_t,
      nameKey: row.name_key,
      typeNo: row.type,
      owner: row.owner,
      recordId: row.record_id,
    },
    summary: summaryOf(row, found),
  };
}

/** A row as a list says it. */
export function summaryOf(row: RowOf<typeof SUMMARY_COLUMNS>, found: Found | null): ListedSummary {
  return {
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
    found,
    changedAt: new Date(Number(row.changed_t)).toISOString(),
  };
}
