import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RemarkMadeSchema, uuidText } from '#libs/contracts';
import { type LiveChunk, Reactor } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { RemarkNews } from './remark-news.service.js';

/** Says to those who follow a record, or to the desk of its country, that a value of it was confirmed or disputed. It sends nothing. */
@Injectable()
export class RemarkNewsReactor extends Reactor {
  override readonly due = null;

  constructor(private readonly news: RemarkNews) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const recordIds = messages.flatMap(({ message }) =>
      isMessage(message, RemarkMadeSchema) && message.about ? [uuidText(message.about.recordId)] : [],
    );
    if (recordIds.length === 0) return 0;
    const each = [...new Set(recordIds)];
    await this.news.lock(tx, worksIn(spaceNo), each);
    await this.news.state(tx, worksIn(spaceNo), each);
    return 0;
  }

  override async react(): Promise<number> {
    return 0;
  }
}
