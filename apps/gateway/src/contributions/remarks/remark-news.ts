import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import { RecordNews } from '../news/record-news.js';
import { type NewRemarks, RemarkNewsRepository } from './remark-news.repository.js';
import { remarkState } from './remark.duties.js';

/** States what is new of remarks. */
@Injectable()
export class RemarkNews extends RecordNews<NewRemarks> {
  protected override readonly name = 'remarks';
  protected override readonly stateOf = remarkState;

  constructor(news: RemarkNewsRepository, duties: Duties) {
    super(news, duties);
  }
}
