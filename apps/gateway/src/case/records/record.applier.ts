import { Injectable } from '@nestjs/common';
import { HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { RecordFactsRepository } from './record-facts.repository.js';
import { isAboutRecord, RECORD_HANDLERS, type RecordChunk, type RecordTables } from './record.handlers.js';
import { mapRecordMessage } from './record.mapper.js';
import { type AcceptedRows, RecordRepository, SHARED_STATEMENTS } from './record.repository.js';

/**
 * Writes what owners say about their records. Whose a record is stands in its id, so that it does not depend on who was seen with it
 * first; what names another member's record, message or statement is refused, and so is a change on a refused base.
 */
@Injectable()
export class RecordApplier extends HandlerApplier<RecordChunk, RecordTables> {
  static readonly handlers = RECORD_HANDLERS;
  override readonly tables = ['record', 'record_change', 'statement'];
  override readonly sharedRows = SHARED_STATEMENTS;
  protected override readonly handlers = RECORD_HANDLERS;
  protected override readonly writes = {
    record: (tx: EntityManager, accepted: readonly AcceptedRows[]) => this.records.write(tx, accepted),
  };

  constructor(
    private readonly known: RecordFactsRepository,
    private readonly records: RecordRepository,
  ) {
    super();
  }

  protected override async facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<RecordChunk> {
    const mapped = messages
      .filter(isAboutRecord)
      .map((opened) => mapRecordMessage({ ...opened, spaceNo: worksIn(opened.spaceNo) }));
    const ofSenders = mapped.filter(({ change }) => change.isOfSender);
    return {
      rows: new Map(mapped.map((rows) => [rows.change.position, rows])),
      known: await this.known.of(tx, ofSenders),
    };
  }
}
