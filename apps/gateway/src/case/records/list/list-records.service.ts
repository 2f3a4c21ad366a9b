import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { HttpError, pageOf } from '#libs/http';
import type { Person } from '#libs/people';
import { DataSource } from 'typeorm';
import { RECORD_TYPES } from '../../../vocabulary/record-types.table.js';
import type { ListRecordsQuery } from '../dto/list-records.query.js';
import type { SearchRecordsDto } from '../dto/search-records.dto.js';
import { RecordAccess } from '../record-access.service.js';
import type { RecordList, RecordSummary } from '../record-views.js';
import { LiveStatementRepository } from './live-statement.repository.js';
import { type PendingRecord, PendingRecordRepository } from './pending-record.repository.js';
import { comingRow, overlaid } from './pending-rows.js';
import { COUNTED, type ListedRecord, RecordListRepository, type ListRequest } from './record-list.repository.js';
import { compareKeys, cursorOf, keyOf, orderOf, readCursor } from './record-order.js';
import type { RecordFilter } from './record-search.js';
import { wantedOf } from './record-terms.js';

/** Lists the records of a space: what the log has shown, and at home also what is on its way or waits. */
@Injectable()
export class ListRecords {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly access: RecordAccess,
    private readonly dataSource: DataSource,
    private readonly pending: PendingRecordRepository,
    private readonly records: RecordListRepository,
    private readonly statements: LiveStatementRepository,
  ) {}

  /**
   * A list that an address asks for. A place in an order by name holds a name, so such a list is paged by a search.
   *
   * @throws HttpError CURSOR_INVALID
   */
  listAt(spaceId: string, query: ListRecordsQuery, by: Person): Promise<RecordList> {
    if (query.cursor !== undefined && orderOf(query.sort).columns.includes('name_key')) {
      throw new HttpError('CURSOR_INVALID', 'page a list by name with POST records/search');
    }
    return this.list(spaceId, query, by);
  }

  /** @throws HttpError CURSOR_INVALID */
  async list(spaceId: string, query: SearchRecordsDto, by: Person): Promise<RecordList> {
    const spaceNo = await this.access.toRead(spaceId, by);
    const order = orderOf(query.sort);
    const after = query.cursor === undefined ? null : readCursor(order, query.cursor);
    const filter = filterOf(query);
    // What is pending first: a record that comes back from the log meanwhile is then seen twice, never lost.
    const pending = await this.pending.of(spaceNo);
    const known = pending.filter(({ isKnown }) => isKnown);
    const request: ListRequest = {
      filter,
      order,
      after,
      limit: query.limit,
      pending: query.pending === undefined ? null : { recordIds: known.map(idOf), only: query.pending },
    };
    const { count, exact, rows } = await this.records.page(spaceNo, request);
    const coming = query.pending === false ? [] : this.coming(pending, filter, rows);
    const behind = coming.filter(({ key }) => after === null || compareKeys(order, keyOf(order, key), after) > 0);
    const merged = [...rows, ...behind].sort((a, b) => compareKeys(order, keyOf(order, a.key), keyOf(order, b.key)));
    const page = pageOf(merged, query.limit, ({ key }) => cursorOf(order, key));
    const total = count + coming.length;
    return {
      items: await this.overlay(spaceNo, page.items, known),
      next: page.next,
      total: { count: Math.min(total, COUNTED), exact: exact && total <= COUNTED },
    };
  }

  /** Records that the log has not shown, unless it has by now. */
  private coming(pending: readonly PendingRecord[], filter: RecordFilter, rows: readonly ListedRecord[]) {
    const listed = new Set(rows.map(({ summary }) => summary.recordId));
    return pending
      .filter(({ isKnown, recordId }) => !isKnown && !listed.has(recordId))
      .flatMap((record) => comingRow(record, this.identity.member, filter) ?? []);
  }

  private async overlay(
    spaceNo: number,
    rows: readonly ListedRecord[],
    known: readonly PendingRecord[],
  ): Promise<readonly RecordSummary[]> {
    const changing = new Map(known.map((record) => [record.recordId, record]));
    const touched = rows.map(({ summary }) => summary.recordId).filter((recordId) => changing.has(recordId));
    if (touched.length === 0) return rows.map(({ summary }) => summary);
    const found = await this.statements.of(this.dataSource, spaceNo, touched);
    const live = new Map(found.map((one) => [one.recordId, one.live]));
    return rows.map(({ summary }) => {
      const record = changing.get(summary.recordId);
      return record ? overlaid(summary, record, live.get(summary.recordId) ?? []) : summary;
    });
  }
}

function filterOf(query: SearchRecordsDto): RecordFilter {
  return {
    wanted: query.q === undefined ? null : wantedOf(query.q),
    typeNo: query.type === undefined ? null : RECORD_TYPES[query.type],
    owner: query.owner ?? null,
    handling: query.handling === undefined ? null : Number(query.handling.slice(1)),
    purpose: query.purpose ?? null,
    conflicted: query.conflicted ?? null,
  };
}

function idOf({ recordId }: PendingRecord): string {
  return recordId;
}
