import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, composed, int4, one, statement } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { ListedSummary } from '../record-views.js';
import type { Found } from './found.js';
import { betterThan, foundQuery } from './found-query.js';
import { summaryOf, SUMMARY_COLUMNS } from './record-list.repository.js';
import type { Wanted } from './record-terms.js';

/** A record that words found, in one of the cases that were asked. */
export interface FoundRecord {
  readonly spaceNo: number;
  readonly summary: ListedSummary;
}

const COUNTED = 1000;
/** Each case has its own words in the index, and a slip makes hundreds of a word: of many cases the newest are asked for slips. */
const SLIPS_IN = 8;
/** Characters of a query: the server takes a mebibyte, reads it in depth, and writes what is too big for it into its log. */
const MOST = 60_000;

/** Finds records in several cases at once: one index holds all of them. */
@Injectable()
export class RecordSearchRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What is found in one way and in no better one, the newest first. */
  async newest(
    spaces: readonly Entered[],
    { wanted, found, limit }: { readonly wanted: Wanted; readonly found: Found; readonly limit: number },
  ): Promise<readonly FoundRecord[]> {
    const asked = found === 'slip' ? spaces.slice(-SLIPS_IN) : spaces;
    const query = inAny(asked, (spaceNo) => foundQuery(spaceNo, wanted, found));
    if (query === null) return [];
    // Sounds are asked where no slip was found, so that the hundreds of slips need not be left out again.
    const said = found === 'sound' ? 'slip' : found;
    const better = inAny(asked, (spaceNo) => betterThan(spaceNo, wanted, said));
    const parameters = [asked, query, limit, ...(better === null ? [] : [better])];
    const rows = await this.read((tx) => all(tx, FOUND_ROWS(better !== null), parameters));
    return rows.map((row) => ({ spaceNo: row.space_no, summary: summaryOf(row, found) }));
  }

  /** How many have the words; beyond a bound only that there are more. */
  async count(spaces: readonly Entered[], wanted: Wanted): Promise<{ count: number; exact: boolean }> {
    const query = inAny(spaces, (spaceNo) => foundQuery(spaceNo, wanted, 'begins'));
    const { n } = await this.read((tx) => one(tx, FOUND_COUNT, [spaces, query]));
    return { count: Math.min(n, COUNTED), exact: n <= COUNTED };
  }

  /** A table that holds all spaces is never read through, and words are planned for each time, as in lists. */
  private async read<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(
        `set transaction read only; set local enable_seqscan = off; set local plan_cache_mode = force_custom_plan;
         set local statement_timeout = '2s'`,
      );
      return work(tx);
    });
  }
}

/** Of the newest cases first, as far as one query of the index takes them. */
function inAny(spaces: readonly Entered[], queryOf: (spaceNo: Entered) => string | null): string | null {
  const queries: string[] = [];
  let length = 0;
  for (const spaceNo of spaces.toReversed()) {
    const query = queryOf(spaceNo);
    if (query === null) continue;
    length += query.length;
    if (queries.length > 0 && length > MOST) break;
    queries.push(`(${query})`);
  }
  return queries.length === 0 ? null : queries.join(' | ');
}

const FOUND_ROWS = composed(
  { space_no: int4, ...SUMMARY_COLUMNS },
  (hasBetter: boolean) =>
    `with found as materialized (
       select * from (select * from record_summary where terms @@ $2::tsquery offset 0) hit
       where space_no = any($1::int[])${hasBetter ? ' and not terms @@ $4::tsquery' : ''})
     select space_no, record_id, type, owner, version, changed_t, behind, name, name_key, evaluation, detail, detail_property, handling,
       conflicted from found order by changed_t desc, record_id desc limit $3`,
  [[false], [true]],
);

const FOUND_COUNT = statement(
  { n: int4 },
  `select count(*)::int as n from (
       select from record_summary where space_no = any($1::int[]) and terms @@ $2::tsquery limit ${COUNTED + 1}) counted`,
);
