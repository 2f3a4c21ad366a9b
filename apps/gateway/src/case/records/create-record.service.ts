import { Injectable } from '@nestjs/common';
import type { OnceRequest } from '#libs/http';
import type { CaseEntry } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { CreateRecordDto } from './dto/create-record.dto.js';
import { NewRecords, type RecordAccepted } from './new-records.service.js';

export { CreateRecordDto } from './dto/create-record.dto.js';
export type { RecordAccepted } from './new-records.service.js';

interface CreatedBeside {
  readonly dto: CreateRecordDto;
  readonly beside?: (tx: EntityManager, recordId: string) => Promise<void>;
}

/** Creates a record of the own country and releases its statements. */
@Injectable()
export class CreateRecord {
  constructor(private readonly records: NewRecords) {}

  /** @throws RecordError, AudienceChanged, AccessError, HttpError of the key, ExchangeError */
  create(once: OnceRequest, entry: CaseEntry, dto: CreateRecordDto): Promise<RecordAccepted> {
    return this.createBeside(once, entry, { dto });
  }

  /** As `create`, with what stands or falls with the record, by the id that it has. @throws as `create` */
  async createBeside(once: OnceRequest, entry: CaseEntry, { dto, beside }: CreatedBeside): Promise<RecordAccepted> {
    const now = await this.records.enter(entry, dto.token);
    return once.run(async (tx) => {
      const record = this.records.prepare(now, dto, once.id);
      await this.records.admit(tx, now, { records: [record], token: dto.token });
      const [accepted] = await this.records.send(tx, now, [record], ([recordId = '']) => beside?.(tx, recordId));
      if (!accepted) throw new Error('a record became nothing');
      return accepted;
    });
  }
}
