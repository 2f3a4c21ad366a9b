import { Injectable } from '@nestjs/common';
import { OpenedRecords } from '#libs/exchange';
import { Events } from '#libs/inbox';
import type { CaseEntry } from '#libs/member';
import { isProgram } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { DataSource } from 'typeorm';
import { newsSeenEvent } from '../news/new-of-record.js';
import { CommentNews } from './comment-news.js';
import { CommentError } from './comment.errors.js';
import { CommentRepository } from './comment.repository.js';

import { ThreadHoldersRepository } from './thread-holders.repository.js';

/** Notes what of a thread people had in view. That somebody here read a comment is a fact its sender is told; who, it is not. */
@Injectable()
export class SeeThread {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly holders: ThreadHoldersRepository,
    private readonly comments: CommentRepository,
    private readonly news: CommentNews,
    private readonly opened: OpenedRecords,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A program looks at nothing. @throws CommentError THREAD_NOT_FOUND */
  async see({ spaceNo, spaceId, by }: CaseEntry, recordId: string, through: string): Promise<void> {
    const held = await this.holders.of(this.dataSource, spaceNo, { recordId, value: null });
    if (!held) throw new CommentError('THREAD_NOT_FOUND', 'this member holds no such record');
    if (isProgram(by)) return;
    const of = { spaceNo, recordId, personId: by.id };
    const at = this.clock.now();
    const positions = await this.transaction.run(async (tx) => {
      await this.news.lock(tx, spaceNo, [recordId]);
      if (!(await this.comments.noteSeen(tx, of, { through, at }))) return [];
      await this.news.state(tx, spaceNo, [recordId]);
      await this.events.tell(tx, [newsSeenEvent(spaceNo, spaceId)], at);
      return this.comments.unopened(tx, of, through);
    });
    await this.opened.note(spaceNo, positions);
  }
}
