import { Injectable } from '@nestjs/common';
import { HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { type Unattended, worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { RecalledValuesRepository } from './recalled-values.repository.js';
import type { RecallRow } from './recall.mapper.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { isAboutRecord, RECORD_HANDLERS, type RecordChunk, type RecordTables } from './record.handlers.js';
import { mapRecordMessage } from './record.mapper.js';
import { type AcceptedRows, RecordRepository, SHARED_STATEMENTS } from './record.repository.js';
import type { Given } from './widening.mapper.js';

/**
 * Writes what owners say about their records. Whose a record is stands in its id, so that it does not depend on who was seen with it
 * first; what names another member's record, message or statement is refused, and so is a change on a refused base.
 */
@Injectable()
export class RecordApplier extends HandlerApplier<RecordChunk, RecordTables> {
  static readonly handlers = RECORD_HANDLERS;
  override readonly tables = ['record', 'record_change', 'statement', 'recall', 'recalled_name', 'told_later'];
  override readonly sharedRows = SHARED_STATEMENTS;
  protected override readonly handlers = RECORD_HANDLERS;
  protected override readonly writes = {
    recall: (tx: EntityManager, rows: readonly RecallRow[]) => this.recalls.write(tx, spaceOf(rows), rows),
    record: (tx: EntityManager, accepted: readonly AcceptedRows[]) => this.records.write(tx, accepted),
    given: (tx: EntityManager, given: readonly Given[]) => this.records.give(tx, spaceOf(given), given),
    recalled: (tx: EntityManager, rows: readonly RecallRow[]) => this.recalls.hide(tx, spaceOf(rows), rows),
  };

  constructor(
    private readonly known: RecordFactsRepository,
    private readonly records: RecordRepository,
    private readonly recalls: RecalledValuesRepository,
  ) {
    super();
  }

  /** A statement that lost its property says nothing any more. */
  override async erase(tx: EntityManager, stripped: readonly OpenedMessage[]): Promise<void> {
    const mapped = stripped.map((opened) => mapRecordMessage({ ...opened, spaceNo: worksIn(opened.spaceNo) }));
    const [first] = mapped;
    const bare = mapped.flatMap(({ statements }) => statements.filter(({ property }) => property === ''));
    if (first) await this.recalls.erase(tx, first.spaceNo, bare);
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

/** All messages of one call are of one space. */
function spaceOf(rows: readonly { readonly spaceNo: number }[]): Unattended {
  const [first] = rows;
  if (!first) throw new Error('no rows, and nothing to write');
  return worksIn(first.spaceNo);
}
