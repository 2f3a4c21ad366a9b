import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { RecordAccepted } from './create-record.service.js';
import type { ChangeRecordDto } from './dto/change-record.dto.js';
import { RecordAccess, type WritableSpace } from './record-access.service.js';
import { keepingMarks, type LiveStatement, partsOf } from './record-change.js';
import { RecordError, RecordMovedOn } from './record.errors.js';
import { type OwnRecord, RecordLocks } from './record-locks.repository.js';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import { RecordSending } from './record-sending.service.js';
import { losersOf, requireConfirmed } from './record-withdrawal.js';
import { RecordViewRepository } from './record-view.repository.js';
import { draftStatement } from './statement-draft.js';
import { compareVersions, versionOf } from './version-compare.js';

/** What a change is made of, and by whom. */
interface Wanted {
  readonly where: { readonly spaceId: string; readonly recordId: string; readonly ifMatch: string };
  readonly dto: ChangeRecordDto;
  readonly by: Person;
  readonly space: WritableSpace;
}

/** Changes a record of the own country: retracts and asserts in one step, on the version that the person saw. */
@Injectable()
export class ChangeRecord {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: RecordAccess,
    private readonly locks: RecordLocks,
    private readonly sending: RecordSending,
    private readonly views: RecordViewRepository,
  ) {}

  /** @throws RecordError, RecordMovedOn with what changed meanwhile; AccessError ACCESS_DENIED; ExchangeError */
  async change(where: Wanted['where'], dto: ChangeRecordDto, by: Person): Promise<RecordAccepted> {
    const space = await this.access.toChange(where.spaceId, by);
    const accepted = await this.transaction.run((tx) => this.send(tx, { where, dto, by, space }));
    if (accepted) return accepted;
    const record = await this.views.get(space.spaceNo, where.recordId);
    throw new RecordMovedOn(compareVersions(record, versionOf(where.ifMatch, record.version), record.version));
  }

  /** Null where the record is at another version than the one that was seen. */
  private async send(tx: EntityManager, { where, dto, by, space }: Wanted): Promise<RecordAccepted | null> {
    const { spaceId, recordId } = where;
    const { spaceNo } = space;
    const record = await this.locks.lock(tx, spaceNo, recordId);
    if (where.ifMatch !== String(record.version)) return null;
    if ((dto.assert ?? []).length > 0) await this.locks.requireMeasure(tx, spaceNo, recordId);
    const retracts = retractsOf(dto, record);
    const asserts = keepingMarks(assertsOf(dto, record, { space, author: by.name }), retracts);
    await this.access.requireRelease(space, { type: recordTypeName(record.type), statements: asserts }, by);
    requireConfirmed(losersOf(asserts, retracts), dto.withdrawFrom ?? []);
    const parts = partsOf(asserts, retracts);
    if (parts.length === 0) throw new RecordError('CHANGE_EMPTY', 'nothing to assert or retract');
    const version = record.version + 1;
    const { type, baseFor } = record;
    const request = { spaceId, recordId, type, version, parts, baseFor, changeId: uuid() };
    return { recordId, version, messages: await this.sending.send(tx, request, by) };
  }
}

function assertsOf(dto: ChangeRecordDto, record: OwnRecord, by: { space: WritableSpace; author: string }) {
  const defaults = {
    type: recordTypeName(record.type),
    release: dto.release ?? record.release.filter((member) => by.space.others.includes(member)),
    purpose: dto.purpose ?? by.space.defaults.purpose,
    legalBasis: dto.legalBasis,
    handling: by.space.defaults.handling,
    author: by.author,
    others: by.space.others,
  } as const;
  return (dto.assert ?? []).map((statement, i) => draftStatement(statement, defaults, `assert[${i}]`));
}

function retractsOf(dto: ChangeRecordDto, record: OwnRecord): LiveStatement[] {
  return (dto.retract ?? []).map((reference, i) => {
    const live = record.live.find((row) => row.messageId === reference.messageId && row.index === reference.index);
    if (!live) throw new RecordError('STATEMENT_NOT_LIVE', 'not a live statement of the record', `retract[${i}]`);
    return live;
  });
}
