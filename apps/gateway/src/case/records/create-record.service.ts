import { Injectable } from '@nestjs/common';
import type { OnceRequest } from '#libs/http';
import type { CaseEntry } from '#libs/member';
import type { CreateRecordDto } from './dto/create-record.dto.js';
import { NewRecords, type RecordAccepted } from './new-records.service.js';

/** Creates a record of the own country and releases its statements. */
@Injectable()
export class CreateRecord {
  constructor(private readonly records: NewRecords) {}

  /** @throws RecordError, AudienceChanged, AccessError, HttpError of the key, ExchangeError */
  async create(once: OnceRequest, entry: CaseEntry, dto: CreateRecordDto): Promise<RecordAccepted> {
    const now = await this.records.enter(entry, dto.token);
    return once.run(async (tx) => {
      const record = this.records.prepare(now, dto, once.id);
      await this.records.admit(tx, now, { records: [record], token: dto.token });
      const [accepted] = await this.records.send(tx, now, [record]);
      if (!accepted) throw new Error('a record became nothing');
      return accepted;
    });
  }
}
