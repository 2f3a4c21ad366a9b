import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { requireSameVersion } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { v7 as uuid } from 'uuid';
import type { Person } from '../person.js';
import type { RecordAccepted } from './create-record.service.js';
import type { ChangeRecordDto } from './dto/change-record.dto.js';
import { RecordAccess, type WritableSpace } from './record-access.service.js';
import { partsOf, type LiveReference } from './record-change.js';
import { RecordError } from './record.errors.js';
import { type OwnRecord, RecordLocks } from './record-locks.repository.js';
import { recordTypeName } from '../record-types.table.js';
import { RecordSending } from './record-sending.service.js';
import { draftStatement } from './statement-draft.js';

/** Changes a record of the own country: retracts and asserts in one step, on the version that the person saw. */
@Injectable()
export class ChangeRecord {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: ExchangeIdentity,
    private readonly access: RecordAccess,
    private readonly locks: RecordLocks,
    private readonly sending: RecordSending,
  ) {}

  async change(
    where: { spaceId: string; recordId: string; ifMatch: string },
    dto: ChangeRecordDto,
    by: Person,
  ): Promise<RecordAccepted> {
    const space = await this.access.toChange(where.spaceId, by);
    const { spaceNo } = space;
    return this.transaction.run(async (tx) => {
      const record = await this.locks.lock(tx, spaceNo, where.recordId);
      if (record.owner !== this.identity.member)
        throw new RecordError('NOT_THE_OWNER', 'another member owns the record');
      requireSameVersion(where.ifMatch, record.version);
      const asserts = assertsOf(dto, record, { space, author: by.name });
      await this.access.requireRelease({ spaceNo, type: recordTypeName(record.type) }, asserts, by);
      const parts = partsOf(asserts, retractsOf(dto, record));
      if (parts.length === 0) throw new RecordError('CHANGE_EMPTY', 'nothing to assert or retract');
      const version = record.version + 1;
      const { type, baseFor } = record;
      const request = {
        spaceId: where.spaceId,
        recordId: where.recordId,
        type,
        version,
        parts,
        baseFor,
        changeId: uuid(),
      };
      return { recordId: where.recordId, version, messages: await this.sending.send(tx, request, by) };
    });
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

function retractsOf(dto: ChangeRecordDto, record: OwnRecord): LiveReference[] {
  return (dto.retract ?? []).map((reference, i) => {
    const live = record.live.find((row) => row.messageId === reference.messageId && row.index === reference.index);
    if (!live) throw new RecordError('STATEMENT_NOT_LIVE', 'not a live statement of the record', `retract[${i}]`);
    return live;
  });
}
