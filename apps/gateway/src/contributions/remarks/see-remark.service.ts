import { Injectable } from '@nestjs/common';
import { OpenedRecords } from '#libs/exchange';
import { Events } from '#libs/inbox';
import type { CaseEntry } from '#libs/member';
import { isProgram } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { QuotedValues } from '../../case/records/quoted-values.service.js';
import { newsSeenEvent } from '../news/new-of-record.js';
import { RemarkNewsRepository } from './remark-news.repository.js';
import { RemarkNews } from './remark-news.js';

/** Notes which remarks people had in view. That somebody here read one is a fact its sender is told; who, it is not. */
@Injectable()
export class SeeRemark {
  constructor(
    private readonly transaction: Transaction,
    private readonly quoted: QuotedValues,
    private readonly repository: RemarkNewsRepository,
    private readonly news: RemarkNews,
    private readonly opened: OpenedRecords,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A program looks at nothing. @throws RecordError RECORD_NOT_FOUND */
  async see(entry: CaseEntry, recordId: string, position: string): Promise<void> {
    await this.quoted.requireRecord(entry, recordId);
    const { spaceNo, spaceId, by } = entry;
    if (isProgram(by)) return;
    const at = this.clock.now();
    const isNew = await this.transaction.run(async (tx) => {
      await this.news.lock(tx, spaceNo, [recordId]);
      if (!(await this.repository.noteSeen(tx, spaceNo, { recordId, position, personId: by.id, at }))) return false;
      await this.news.state(tx, spaceNo, [recordId]);
      await this.events.tell(tx, [newsSeenEvent(spaceNo, spaceId)], at);
      return true;
    });
    if (isNew) await this.opened.note(spaceNo, [position]);
  }
}
