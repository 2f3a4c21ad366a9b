import { Injectable } from '@nestjs/common';
import type { Sent } from '#libs/member';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import type { CreateRecordDto } from './dto/create-record.dto.js';
import { partsOf } from './record-change.js';
import { RecordAccess } from './record-access.service.js';
import { type EarlierCreate, RecordLocks } from './record-locks.repository.js';
import { RecordNumbers } from './record-numbers.repository.js';
import { messageIdOf, RecordSending } from './record-sending.service.js';
import { RECORD_TYPES } from '../../vocabulary/record-types.table.js';
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
    private readonly transaction: Transaction,
    private readonly access: RecordAccess,
    private readonly locks: RecordLocks,
    private readonly numbers: RecordNumbers,
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
    await this.access.requireRelease(space, { type: dto.type, statements }, by);
    const request = {
      spaceId,
      type: RECORD_TYPES[dto.type],
      version: 1,
      parts: partsOf(statements, []),
      baseFor: () => null,
      changeId: reservedId,
    };
    return this.transaction.run(async (tx): Promise<RecordAccepted> => {
      const recordId = await this.numbers.draw(tx, { spaceNo: space.spaceNo, spaceId, reservedId });
      const earlier = await this.locks.lockNew(tx, space.spaceNo, recordId);
      const messages =
        earlier === 'none' ? await this.sending.send(tx, { ...request, recordId }, by) : repeated(request, earlier);
      return { recordId, version: 1, messages };
    });
  }
}

/** What became of the first attempt. */
function repeated(
  { parts, changeId }: { readonly parts: readonly unknown[]; readonly changeId: string },
  earlier: Exclude<EarlierCreate, 'none'>,
): readonly Sent[] {
  const state = earlier === 'waiting' ? 'waiting-for-approval' : 'accepted';
  return parts.map((_, part) => ({ messageId: messageIdOf(changeId, part), state }));
}
