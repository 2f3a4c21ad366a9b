import { Injectable } from '@nestjs/common';
import type { CaseEntry, Entered } from '#libs/member';
import { DataSource } from 'typeorm';
import { RecordFollowing } from '../../following/record-following.service.js';
import { withKept } from '../holders/holder.js';
import { keptOfRecord } from '../holders/kept-places.js';
import { RecordHoldersRepository } from '../holders/record-holders.repository.js';
import type { ListedSummary, RecordSummary } from '../record-views.js';
import { LiveStatementRepository } from './live-statement.repository.js';
import { digitsOf } from './number-terms.js';
import type { PendingRecord } from './pending-record.repository.js';
import { overlaid } from './pending-rows.js';

/** Makes rows of a list what a person reads: with its number, whether it is new, what is on its way, and who has it. */
@Injectable()
export class ShownRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: LiveStatementRepository,
    private readonly holders: RecordHoldersRepository,
    private readonly following: RecordFollowing,
  ) {}

  async of(
    entry: CaseEntry,
    rows: readonly ListedSummary[],
    pending: readonly PendingRecord[],
  ): Promise<readonly RecordSummary[]> {
    const shown = await this.overlay(
      entry.spaceNo,
      rows,
      pending.filter(({ isKnown }) => isKnown),
    );
    const recordIds = shown.map(({ recordId }) => recordId);
    const [holders, changed] = await Promise.all([
      this.holders.ofRecords(entry, shown),
      this.following.changed(entry, recordIds),
    ]);
    const kept = new Map(pending.map((record) => [record.recordId, record.kept]));
    return shown.map((row) => {
      const [held, coming] = [holders.get(row.recordId) ?? [], kept.get(row.recordId)];
      return {
        ...row,
        number: digitsOf({ spaceId: entry.spaceId, recordId: row.recordId }),
        changedSince: changed.has(row.recordId),
        holders: coming === undefined ? held : withKept(held, keptOfRecord(coming)),
      };
    });
  }

  private async overlay(
    spaceNo: Entered,
    rows: readonly ListedSummary[],
    known: readonly PendingRecord[],
  ): Promise<readonly ListedSummary[]> {
    const changing = new Map(known.map((record) => [record.recordId, record]));
    const touched = rows.map(({ recordId }) => recordId).filter((recordId) => changing.has(recordId));
    if (touched.length === 0) return rows;
    const found = await this.statements.of(this.dataSource, spaceNo, touched);
    const live = new Map(found.map((one) => [one.recordId, one.live]));
    return rows.map((row) => {
      const record = changing.get(row.recordId);
      return record ? overlaid(row, record, live.get(row.recordId) ?? []) : row;
    });
  }
}
