import { Injectable } from '@nestjs/common';
import { HttpError, validateAs } from '#libs/http';
import { CaseDoor, type CaseEntry, type Planned, SendToCase } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ChangeRecordDto } from './dto/change-record.dto.js';
import { CreateRecordDto } from './dto/create-record.dto.js';
import { NewRecords } from './new-records.service.js';
import { OwnRecordRepository } from './own-record.repository.js';
import { subjectOf } from './pending-overlay.js';
import { planChange } from './plan-change.js';
import { type ChangePlace, ofChange } from './record.errors.js';

export type { ChangeRecordDto } from './dto/change-record.dto.js';
export type { CreateRecordDto } from './dto/create-record.dto.js';
export type { ChangePlace } from './record.errors.js';

/** A change of a record, as it would be sent to its address. */
export interface WishedChange {
  readonly recordId: string;
  readonly change: unknown;
  /** Null where it is the only change. */
  readonly place: ChangePlace | null;
}

/** Plans new records and changes by the functions that send them; nothing is locked or written. */
@Injectable()
export class PlanRecords {
  constructor(
    private readonly door: CaseDoor,
    private readonly sending: SendToCase,
    private readonly news: NewRecords,
    private readonly records: OwnRecordRepository,
  ) {}

  /** @throws HttpError VALIDATION_FAILED; RecordError of a statement */
  async create(entry: CaseEntry, body: unknown): Promise<Planned> {
    const dto = await validateAs(CreateRecordDto, body);
    return this.news.plan(this.news.prepare(entry, dto, { requestId: uuid() }));
  }

  /** In the order of the wishes. @throws HttpError VALIDATION_FAILED; RecordError as `planChange` and of a record that is not there */
  async changes(tx: EntityManager, entry: CaseEntry, wishes: readonly WishedChange[]): Promise<readonly Planned[]> {
    if (wishes.length === 0) return [];
    const subjects = wishes.map(({ recordId }) => subjectOf(recordId));
    const looked = await this.sending.look(tx, entry, subjects);
    const wanted = await Promise.all(
      wishes.map(async ({ recordId, change, place }) => ({
        recordId,
        dto: await shapeOf(change, place),
        pending: looked.get(subjectOf(recordId)) ?? [],
        place,
      })),
    );
    const records = await this.records.readAll(tx, entry.spaceNo, wanted);
    return records.map((one) => ofChange(one.place, () => planChange(this.door, entry, one)));
  }
}

/** @throws HttpError VALIDATION_FAILED, whose fields say of which of several changes they are */
async function shapeOf(change: unknown, place: ChangePlace | null): Promise<ChangeRecordDto> {
  try {
    return await validateAs(ChangeRecordDto, change);
  } catch (error) {
    if (place === null || !(error instanceof HttpError)) throw error;
    const violations = error.violations.map((one) => ({ ...one, path: `${place.fields}.${one.path}` }));
    throw new HttpError(error.code, error.message, violations);
  }
}
