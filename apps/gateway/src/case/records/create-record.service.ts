import { Injectable } from '@nestjs/common';
import { type OnceRequest, validateAs } from '#libs/http';
import { type CaseEntry, type Due, HeldKinds, type HeldRequest, Holding, saidIn, SendToCase } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { CreateRecordDto } from './dto/create-record.dto.js';
import { type NewRecord, NewRecords, type RecordAccepted } from './new-records.service.js';
import { subjectOf } from './pending-overlay.js';
import { messageIdOf } from './record-messages.js';
import { requireNoHold } from './require-no-hold.js';
import { RecordNumbers } from './record-numbers.repository.js';

const KIND = 'record.create';

export { CreateRecordDto } from './dto/create-record.dto.js';
export type { RecordAccepted } from './new-records.service.js';

interface CreatedBeside {
  readonly dto: CreateRecordDto;
  readonly beside?: (tx: EntityManager, recordId: string) => Promise<void>;
}

/** Creates a record of the own country and releases its statements. */
@Injectable()
export class CreateRecord {
  constructor(
    private readonly records: NewRecords,
    private readonly numbers: RecordNumbers,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, {
      action: 'record.create',
      begins: true,
      send: (...held) => this.sendHeld(...held),
      undo: (tx, { recordId }) => this.numbers.forget(tx, String(recordId)),
    });
  }

  /** @throws RecordError, AudienceChanged, AccessError, HttpError of the key, ExchangeError */
  create(once: OnceRequest, entry: CaseEntry, dto: CreateRecordDto): Promise<RecordAccepted> {
    return this.createBeside(once, entry, { dto });
  }

  /** As `create`, with what stands or falls with the record, by the id that it has, and so is never held. @throws as `create` */
  async createBeside(once: OnceRequest, entry: CaseEntry, { dto, beside }: CreatedBeside): Promise<RecordAccepted> {
    if (beside) requireNoHold(dto);
    const now = await this.records.enter(entry, dto.token);
    return once.run(async (tx) => {
      const record = this.records.prepare(now, dto, { requestId: once.id });
      await this.records.admit(tx, now, { records: [record], token: dto.token });
      if (dto.hold) return this.hold(tx, now, { record, dto });
      const [accepted] = await this.records.send(tx, now, [record], ([recordId = '']) => beside?.(tx, recordId));
      if (!accepted) throw new Error('a record became nothing');
      return accepted;
    });
  }

  /** Under the id that it will have, so that its page is there at once. */
  private async hold(
    tx: EntityManager,
    entry: CaseEntry,
    { record, dto }: { readonly record: NewRecord; readonly dto: CreateRecordDto },
  ): Promise<RecordAccepted> {
    const { requestId } = record;
    const [recordId = ''] = await this.records.draw(tx, entry, [record]);
    await this.sending.lock(tx, entry, [subjectOf(recordId)]);
    const messages = await this.holding.hold(tx, entry, {
      kind: KIND,
      request: { id: requestId, recordId, dto: saidIn(dto) },
      holdId: messageIdOf(requestId, 0),
      plans: [this.records.plan(record, recordId)],
      pending: [],
      seconds: dto.hold,
      due: null,
    });
    if (messages === null) throw new Error('a record was not held');
    return { recordId, version: 1, messages };
  }

  private async sendHeld(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due) {
    const dto = await validateAs(CreateRecordDto, request['dto']);
    const record = this.records.prepare(entry, dto, { requestId: request.id });
    const planned = this.records.plan(record, String(request['recordId']));
    await this.sending.admit(tx, entry, { plans: [planned], token: undefined, due });
    return this.sending.send(tx, entry, planned.messages);
  }
}
