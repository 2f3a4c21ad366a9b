import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry, SendToCase } from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { RecordAccepted } from './new-records.service.js';
import type { ChangeRecordDto } from './dto/change-record.dto.js';
import { planChange } from './plan-change.js';
import { RecordMovedOn } from './record.errors.js';
import { OwnRecordRepository } from './own-record.repository.js';
import { subjectOf } from './pending-overlay.js';
import { RecordFollowing } from '../following/record-following.service.js';
import { requireConfirmed } from './record-withdrawal.js';
import { RecordViewRepository } from './record-view.repository.js';
import { compareVersions, versionOf } from './version-compare.js';

/** What a change is made of, and by whom. */
interface Wanted {
  readonly entry: CaseEntry;
  readonly where: { readonly recordId: string; readonly ifMatch: string };
  readonly dto: ChangeRecordDto;
}

/** Changes a record of the own country: retracts and asserts in one step, on the version that the person saw. */
@Injectable()
export class ChangeRecord {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly sending: SendToCase,
    private readonly records: OwnRecordRepository,
    private readonly following: RecordFollowing,
    private readonly views: RecordViewRepository,
  ) {}

  /** @throws RecordError, RecordMovedOn with what changed meanwhile; AudienceChanged; AccessError ACCESS_DENIED; ExchangeError */
  async change(entry: CaseEntry, where: Wanted['where'], dto: ChangeRecordDto): Promise<RecordAccepted> {
    // Whoever was shown an effect was shown it by what decides now, not by what did when the request began to come.
    const now = dto.token === undefined ? entry : await this.door.again(entry, 'record.change');
    const accepted = await this.transaction.run((tx) => this.send(tx, { entry: now, where, dto }));
    if (accepted) return accepted;
    const record = await this.views.get(entry.spaceNo, where.recordId);
    throw new RecordMovedOn(compareVersions(record, versionOf(where.ifMatch, record.version), record.version));
  }

  /** Null where the record is at another version than the one that was seen. */
  private async send(tx: EntityManager, { entry, where, dto }: Wanted): Promise<RecordAccepted | null> {
    const { recordId } = where;
    const { spaceNo } = entry;
    const subject = subjectOf(recordId);
    const pending = await this.sending.lock(tx, entry, [subject]);
    const record = await this.records.read(tx, { spaceNo, recordId }, pending.get(subject) ?? []);
    if (where.ifMatch !== String(record.version)) return null;
    const planned = planChange(this.door, entry, { recordId, record, dto });
    await this.sending.admit(tx, entry, { plans: [planned], token: dto.token });
    requireConfirmed(planned.losers, dto.withdrawFrom ?? []);
    await this.following.noteWritten(tx, entry, recordId);
    const messages = await this.sending.send(tx, entry, planned.messages);
    return { recordId, version: planned.version, messages };
  }
}
