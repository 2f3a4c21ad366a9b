import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { CommentPostedSchema, uuidText } from '#libs/contracts';
import { type LiveChunk, Reactor } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { CommentNews } from './comment-news.service.js';

/** Says to those who follow a record or wrote about it that something was said of it, or taken back. It sends nothing. */
@Injectable()
export class CommentNewsReactor extends Reactor {
  override readonly due = null;

  constructor(private readonly news: CommentNews) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const recordIds = messages.flatMap(({ message }) => {
      if (!isMessage(message, CommentPostedSchema) || message.subject?.of.case !== 'about') return [];
      return [uuidText(message.subject.of.value.recordId)];
    });
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
