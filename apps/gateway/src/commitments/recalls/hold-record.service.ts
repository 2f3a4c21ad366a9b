import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { QuotedValues } from '../../case/records/quoted-values.service.js';
import { namedContribution } from '../../vocabulary/contribution-name.js';
import type { HoldRecordDto } from './dto/hold-record.dto.js';
import { PurgeRepository } from './purge.repository.js';
import { RecallError } from './recall.errors.js';
import { RecallRepository } from './recall.repository.js';

/** What prosecutors decide of what was recalled: that it is kept for proceedings, or goes although so much is recalled at once. */
@Injectable()
export class HoldRecord {
  constructor(
    private readonly transaction: Transaction,
    private readonly quoted: QuotedValues,
    private readonly purges: PurgeRepository,
    private readonly recalls: RecallRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws RecordError RECORD_NOT_FOUND; RecallError HOLD_STANDS */
  async hold(entry: CaseEntry, recordId: string, { reference, reason }: HoldRecordDto): Promise<void> {
    await this.quoted.requireRecord(entry, recordId);
    const held = { recordId, reference, reason, by: entry.by.name, at: this.clock.now() };
    const isNew = await this.transaction.run((tx) => this.purges.hold(tx, entry.spaceNo, held));
    if (!isNew) throw new RecallError('HOLD_STANDS', 'the record is kept already');
  }

  /** What waits for it is erased then. @throws RecordError RECORD_NOT_FOUND */
  async end(entry: CaseEntry, recordId: string): Promise<void> {
    await this.quoted.requireRecord(entry, recordId);
    await this.transaction.run((tx) => this.purges.endHold(tx, entry.spaceNo, { recordId, at: this.clock.now() }));
  }

  /** @throws RecallError RECALL_NOT_FOUND, NOTHING_TO_CONFIRM */
  async confirm(entry: CaseEntry, name: string): Promise<void> {
    const named = namedContribution(name);
    const parts = named === null ? [] : await this.recalls.parts(entry.spaceNo, named);
    if (parts.length === 0) throw new RecallError('RECALL_NOT_FOUND', 'no such recall here');
    const confirming = {
      positions: parts.map(({ position }) => position),
      by: entry.by.name,
      at: this.clock.now(),
    };
    const isConfirmed = await this.transaction.run((tx) => this.purges.confirm(tx, entry.spaceNo, confirming));
    if (!isConfirmed) throw new RecallError('NOTHING_TO_CONFIRM', 'nothing of it waits for a person');
  }
}
