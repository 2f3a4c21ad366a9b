import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RemarkMadeSchema, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { RecordNewsReactor } from '../news/record-news.reactor.js';
import type { NewRemarks } from './remark-news.repository.js';
import { RemarkNews } from './remark-news.js';

/** Says to those who follow a record, or to the desk of its country, that a value of it was confirmed or disputed. */
@Injectable()
export class RemarkNewsReactor extends RecordNewsReactor<NewRemarks> {
  constructor(news: RemarkNews) {
    super(news);
  }

  protected override recordOf(message: OpenedMessage['message']): string | null {
    return isMessage(message, RemarkMadeSchema) && message.about ? uuidText(message.about.recordId) : null;
  }
}
