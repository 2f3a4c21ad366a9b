import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { HttpError, pageOf } from '#libs/http';
import type { CaseEntry, Entered } from '#libs/member';
import { RecordFollowing } from '../../following/record-following.service.js';
import type { ListRecordsQuery } from '../dto/list-records.query.js';
import type { SearchRecordsDto } from '../dto/search-records.dto.js';
import type { ListedSummary, RecordList } from '../record-views.js';
import { type Asked, askedFilter } from './asked-filter.js';
import {
  compareFound,
  foundCursor,
  type FoundPage,
  FoundRecords,
  placeOf,
  readFoundCursor,
} from './found-records.service.js';
import { type PendingRecord, PendingRecordRepository } from './pending-record.repository.js';
import { comingRow } from './pending-rows.js';
import {
  COUNTED,
  type CountingPage,
  type ListedRecord,
  RecordListRepository,
  type ListRequest,
} from './record-list.repository.js';
import { compareKeys, cursorOf, keyOf, orderOf, readCursor } from './record-order.js';
import type { RecordFilter } from './record-search.js';
import { ShownRows } from './shown-rows.service.js';

/** Where a part of a list begins, and how long it is. */
interface PartOfList {
  readonly limit: number;
  readonly cursor: string | undefined;
}

type Wanted = Pick<ListRequest, 'filter' | 'countedTo' | 'pending'> & PartOfList;

/** Records that a printed list holds at most. */
const PRINTED = 2000;

/** Lists the records of a space: what the log has shown, and at home also what is on its way or waits. */
@Injectable()
export class ListRecords {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly pending: PendingRecordRepository,
    private readonly records: RecordListRepository,
    private readonly found: FoundRecords,
    private readonly shown: ShownRows,
    private readonly following: RecordFollowing,
  ) {}

  /**
   * A list that an address asks for. A place in an order by name holds a name, so such a list is paged by a search.
   *
   * @throws HttpError CURSOR_INVALID
   */
  listAt(entry: CaseEntry, query: ListRecordsQuery): Promise<RecordList> {
    if (query.cursor !== undefined && orderOf(query.sort).columns.includes('name_key')) {
      throw new HttpError('CURSOR_INVALID', 'page a list by name with POST records/search');
    }
    return this.list(entry, query);
  }

  /** @throws HttpError CURSOR_INVALID; RecordError NUMBER_WRONG */
  list(entry: CaseEntry, query: SearchRecordsDto): Promise<RecordList> {
    const { limit, cursor } = query;
    return this.part(entry, query, { limit, cursor });
  }

  /** The best of what words find in a case. */
  search(entry: CaseEntry, q: string, limit: number): Promise<RecordList> {
    return this.part(entry, { q }, { limit, cursor: undefined });
  }

  /** What a list holds in all, as far as it is printed, and how many that is. */
  print(entry: CaseEntry, query: SearchRecordsDto): Promise<RecordList> {
    return this.part(entry, query, { limit: PRINTED, cursor: undefined });
  }

  private async part(entry: CaseEntry, query: Asked, { limit, cursor }: PartOfList): Promise<RecordList> {
    const { spaceNo, spaceId, takingPart } = entry;
    const filter = askedFilter(query, [...takingPart, this.identity.member]);
    const mine = query.mine === true ? await this.following.followed(entry) : null;
    // What is pending first: a record that comes back from the log meanwhile is then seen twice, never lost.
    const pending = await this.pending.of(spaceNo);
    const known = pending.filter(({ isKnown }) => isKnown).map(idOf);
    const wanted = {
      filter: { ...filter, mine },
      limit,
      cursor,
      countedTo: COUNTED,
      pending: query.pending === undefined ? null : { recordIds: known, only: query.pending },
    };
    const isByWords = wanted.filter.wanted !== null && query.sort === undefined;
    const listed = isByWords ? await this.byWords(spaceNo, wanted) : await this.inOrder(spaceNo, query.sort, wanted);
    const coming = query.pending === false ? [] : this.coming(pending, { spaceId, filter: wanted.filter }, listed.rows);
    const rows = [...listed.rows, ...coming.filter(listed.isBehind)].sort(listed.compare);
    const page = pageOf(rows, limit, listed.cursorOf);
    const shown = { rows: page.items.map(listed.shown), pending, withHolders: query.holders === true };
    const items = await this.shown.of(entry, shown);
    const { count, exact } = await listed.counted;
    const total = count + coming.length;
    return {
      items,
      next: page.next,
      total: { count: Math.min(total, COUNTED), exact: exact && total <= COUNTED, similar: listed.similar },
    };
  }

  private async byWords(spaceNo: Entered, { cursor, ...wanted }: Wanted): Promise<Listed> {
    const after = cursor === undefined ? null : readFoundCursor(cursor);
    const { rows, similar, ...counted } = await this.found.page(spaceNo, { ...wanted, after });
    return {
      rows,
      similar,
      counted: Promise.resolve(counted),
      isBehind: (row) => after === null || compareFound(placeOf(row), after) > 0,
      compare: (a, b) => compareFound(placeOf(a), placeOf(b)),
      cursorOf: foundCursor,
      shown: ({ summary }) => summary,
    };
  }

  private async inOrder(spaceNo: Entered, sort: Asked['sort'], { cursor, ...wanted }: Wanted): Promise<Listed> {
    const order = orderOf(sort);
    const after = cursor === undefined ? null : readCursor(order, cursor);
    const page = await this.records.counting(spaceNo, { ...wanted, found: null, order, after });
    return {
      ...page,
      similar: 0,
      isBehind: ({ key }) => after === null || compareKeys(order, keyOf(order, key), after) > 0,
      compare: (a, b) => compareKeys(order, keyOf(order, a.key), keyOf(order, b.key)),
      cursorOf: ({ key }) => cursorOf(order, key),
      shown: ({ summary }) => ({ ...summary, found: null }),
    };
  }

  /** Records that the log has not shown, unless it has by now. */
  private coming(
    pending: readonly PendingRecord[],
    { spaceId, filter }: { readonly spaceId: string; readonly filter: RecordFilter },
    rows: readonly ListedRecord[],
  ) {
    const listed = new Set(rows.map(({ summary }) => summary.recordId));
    return pending
      .filter(({ isKnown, recordId }) => !isKnown && !listed.has(recordId))
      .flatMap((record) => comingRow(record, { spaceId, owner: this.identity.member }, filter) ?? []);
  }
}

/** A part of a list as its order reads it, and how what is not on the log finds its place there. */
interface Listed extends CountingPage, Pick<FoundPage, 'similar'> {
  readonly isBehind: (row: ListedRecord) => boolean;
  readonly compare: (left: ListedRecord, right: ListedRecord) => number;
  readonly cursorOf: (row: ListedRecord) => string;
  readonly shown: (row: ListedRecord) => ListedSummary;
}

function idOf({ recordId }: PendingRecord): string {
  return recordId;
}
