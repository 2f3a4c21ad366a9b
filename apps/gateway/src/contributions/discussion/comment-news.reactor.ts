import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CommentPostedSchema, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { RecordNewsReactor } from '../news/record-news.reactor.js';
import type { NewComments } from './comment-news.repository.js';
import { CommentNews } from './comment-news.js';

/** Says to those who follow a record or wrote about it that a comment came, or was taken back. */
@Injectable()
export class CommentNewsReactor extends RecordNewsReactor<NewComments> {
  constructor(news: CommentNews) {
    super(news);
  }

  protected override recordOf(message: OpenedMessage['message']): string | null {
    if (!isMessage(message, CommentPostedSchema) || message.subject?.of.case !== 'about') return null;
    return uuidText(message.subject.of.value.recordId);
  }
}
