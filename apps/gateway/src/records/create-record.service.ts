import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import type { Sent } from '../approvals/approved-sending.service.js';
import type { Person } from '../person.js';
import { drawnRecordId } from './drawn-record-id.js';
import type { CreateRecordDto } from './dto/create-record.dto.js';
import { partsOf } from './record-change.js';
import { RecordAccess } from './record-access.service.js';
import { RecordLocks } from './record-locks.repository.js';
import { messageIdOf, RecordSending } from './record-sending.service.js';
import { RECORD_TYPES } from '../record-types.table.js';
import { draftStatement } from './statement-draft.js';

export interface RecordAccepted {
  readonly recordId: string;
  readonly version: number;
  readonly messages: readonly Sent[];
}

/** Creates a record of the own country and releases its statements. */
@Injectable()
export class CreateRecord {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly transaction: Transaction,
    private readonly access: RecordAccess,
    private readonly locks: RecordLocks,
    private readonly sending: RecordSending,
  ) {}

  /**
   * What is reserved for this request draws the id of its record: repeated after a crash, it answers what the first attempt did.
   */
  async create(
    { spaceId, reservedId }: { spaceId: string; reservedId: string },
    dto: CreateRecordDto,
    by: Person,
  ): Promise<RecordAccepted> {
    const space = await this.access.toCreate(spaceId, dto.type, by);
    const recordId = drawnRecordId({ spaceId, member: this.identity.member }, reservedId);
    const defaults = {
      type: dto.type,
      release: dto.release,
      purpose: dto.purpose ?? space.defaults.purpose,
      legalBasis: dto.legalBasis,
      handling: space.defaults.handling,
      author: by.name,
      others: space.others,
    } as const;
    const statements = dto.statements.map((statement, i) => draftStatement(statement, defaults, `statements[${i}]`));
    await this.access.requireRelease({ spaceNo: space.spaceNo, type: dto.type }, statements, by);
    const request = {
      spaceId,
      recordId,
      type: RECORD_TYPES[dto.type],
      version: 1,
      parts: partsOf(statements, []),
      baseFor: () => null,
      changeId: reservedId,
    };
    const messages = await this.transaction.run(async (tx): Promise<readonly Sent[]> => {
      const earlier = await this.locks.lockNew(tx, space.spaceNo, recordId);
      if (earlier === 'none') return this.sending.send(tx, request, by);
      const state = earlier === 'waiting' ? 'waiting-for-approval' : 'accepted';
      return request.parts.map((_, part) => ({ messageId: messageIdOf(reservedId, part), state }));
    });
    return { recordId, version: 1, messages };
  }
}
