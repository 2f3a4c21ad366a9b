import { Injectable } from '@nestjs/common';
import { SpaceDirectory } from '#libs/exchange';
import { decodeCursor, encodeCursor, type Page, pageOf } from '#libs/http';
import type { Person } from '../identity/person.js';
import type { ListRecordsQuery } from './dto/list-records.query.js';
import {
  type ChangeView,
  type RecordSummary,
  type RecordView,
  RecordViewRepository,
} from './record-view.repository.js';
import { RECORD_TYPES } from './record-types.table.js';

/** Name of the list in its cursors. */
const LIST = 'records';

/** Reads records for people. Opening one is a fact its sender is told. */
@Injectable()
export class ReadRecords {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly views: RecordViewRepository,
  ) {}

  async list(spaceId: string, query: ListRecordsQuery, _person: Person): Promise<Page<RecordSummary>> {
    const spaceNo = await this.spaces.require(spaceId);
    const before = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, ['string', 'string']);
    const type = query.type === undefined ? null : RECORD_TYPES[query.type];
    const rows = await this.views.list(spaceNo, { limit: query.limit, before, type });
    const page = pageOf(rows, query.limit, (last) => encodeCursor(LIST, [last.changedT, last.recordId]));
    return { ...page, items: page.items.map(summaryOf) };
  }

  async open(spaceId: string, recordId: string, _person: Person): Promise<RecordView> {
    const spaceNo = await this.spaces.require(spaceId);
    const record = await this.views.get(spaceNo, recordId);
    await this.views.noteOpened(spaceNo, recordId);
    return record;
  }

  async history(spaceId: string, recordId: string, _person: Person): Promise<readonly ChangeView[]> {
    return this.views.history(await this.spaces.require(spaceId), recordId);
  }
}

function summaryOf({ recordId, type, owner, version, name, changedAt }: RecordSummary): RecordSummary {
  return { recordId, type, owner, version, name, changedAt };
}
