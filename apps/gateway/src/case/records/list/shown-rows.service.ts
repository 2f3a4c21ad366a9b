import { Injectable } from '@nestjs/common';
import type { CaseEntry, Entered } from '#libs/member';
import { DataSource } from 'typeorm';
import { RecordFollowing } from '../../following/record-following.service.js';
import { type Holder, withKept } from '../holders/holder.js';
import { keptOfRecord } from '../holders/kept-places.js';
import { RecordHoldersRepository } from '../holders/record-holders.repository.js';
import type { ListedSummary, RecordSummary } from '../record-views.js';
import { LiveStatementRepository } from './live-statement.repository.js';
import { digitsOf } from './number-terms.js';
import type { PendingRecord } from './pending-record.repository.js';
import { overlaid } from './pending-rows.js';
import { SameRecordsRepository } from './same-records.repository.js';

/** Rows as they are listed, what is on its way in their case, and whether they say who has them. */
interface ToShow {
  readonly rows: readonly ListedSummary[];
  readonly pending: readonly PendingRecord[];
  readonly withHolders?: boolean;
}

/** Makes rows of a list what a person reads: with its number, whether it is new, what is on its way, and who has it. */
@Injectable()
export class ShownRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: LiveStatementRepository,
    private readonly holders: RecordHoldersRepository,
    private readonly following: RecordFollowing,
    private readonly groups: SameRecordsRepository,
  ) {}

  async of(entry: CaseEntry, { rows, pending, withHolders = false }: ToShow): Promise<readonly RecordSummary[]> {
    const known = pending.filter(({ isKnown }) => isKnown);
    const shown = await this.overlay(entry.spaceNo, rows, known);
    const recordIds = shown.map(({ recordId }) => recordId);
    const [holders, changed, same] = await Promise.all([
      withHolders ? this.holdersOf(entry, shown, pending) : null,
      this.following.changed(entry, recordIds),
      this.groups.of(entry.spaceNo, recordIds),
    ]);
    return shown.map((row) => ({
      ...row,
      number: digitsOf({ spaceId: entry.spaceId, recordId: row.recordId }),
      changedSince: changed.has(row.recordId),
      same: same.get(row.recordId) ?? [],
      ...(holders && { holders: holders(row.recordId) }),
    }));
  }

  private async holdersOf(
    entry: CaseEntry,
    rows: readonly ListedSummary[],
    pending: readonly PendingRecord[],
  ): Promise<(recordId: string) => readonly Holder[]> {
    const holders = await this.holders.ofRecords(entry, rows);
    const kept = new Map(pending.map((record) => [record.recordId, record.kept]));
    return (recordId) => {
      const [held, coming] = [holders.get(recordId) ?? [], kept.get(recordId)];
      return coming === undefined ? held : withKept(held, keptOfRecord(coming));
    };
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
