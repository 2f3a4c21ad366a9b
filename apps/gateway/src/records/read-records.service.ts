import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, type Page, pageOf } from '#libs/http';
import { RecordFollowing } from '../following/record-following.service.js';
import type { Person } from '../person.js';
import type { ListRecordsQuery } from './dto/list-records.query.js';
import { RecordAccess } from './record-access.service.js';
import {
  type ChangeView,
  type RecordSummary,
  type RecordView,
  RecordViewRepository,
} from './record-view.repository.js';
import { RECORD_TYPES } from '../record-types.table.js';

/** Name of the list in its cursors. */
const LIST = 'records';

/** Reads records for people. Opening one is a fact its sender is told. */
@Injectable()
export class ReadRecords {
  constructor(
    private readonly access: RecordAccess,
    private readonly views: RecordViewRepository,
    private readonly following: RecordFollowing,
  ) {}

  async list(spaceId: string, query: ListRecordsQuery, by: Person): Promise<Page<RecordSummary>> {
    const spaceNo = await this.access.toRead(spaceId, by);
    const before = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, ['string', 'string']);
    const type = query.type === undefined ? null : RECORD_TYPES[query.type];
    const rows = await this.views.list(spaceNo, { limit: query.limit, before, type });
    const page = pageOf(rows, query.limit, (last) => encodeCursor(LIST, [last.changedT, last.recordId]));
    return { ...page, items: page.items.map(summaryOf) };
  }

  async open(spaceId: string, recordId: string, by: Person): Promise<RecordView> {
    const spaceNo = await this.access.toRead(spaceId, by);
    // First: what arrives while it is read is shown, and still new.
    await this.following.noteOpened(spaceNo, recordId, by);
    const record = await this.views.get(spaceNo, recordId);
    await this.views.noteOpened(spaceNo, recordId);
    return record;
  }

  async history(spaceId: string, recordId: string, by: Person): Promise<readonly ChangeView[]> {
    return this.views.history(await this.access.toRead(spaceId, by), recordId);
  }
}

function summaryOf({ recordId, type, owner, version, name, changedAt }: RecordSummary): RecordSummary {
  return { recordId, type, owner, version, name, changedAt };
}
