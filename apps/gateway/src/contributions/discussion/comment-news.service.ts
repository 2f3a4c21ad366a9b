import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import type { InCase } from '#libs/member';
import { PROGRAM_PREFIX } from '#libs/people';
import type { EntityManager } from 'typeorm';
import { CommentNewsRepository } from './comment-news.repository.js';
import { commentState } from './comment.duties.js';

/** States what is new of comments, each time all of it. */
@Injectable()
export class CommentNews {
  constructor(
    private readonly news: CommentNewsRepository,
    private readonly duties: Duties,
  ) {}

  /** Must be called before what changes it is written, where that is the caller's own look. */
  lock(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<void> {
    return this.news.lock(tx, spaceNo, recordIds);
  }

  /** For records that the transaction holds locked. A program reads no inbox. */
  async state(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<void> {
    const found = await this.news.of(tx, spaceNo, recordIds);
    const states = found
      .filter(({ personId }) => !personId?.startsWith(PROGRAM_PREFIX))
      .map((one) => commentState(spaceNo, one));
    if (states.length > 0) await this.duties.set(tx, states);
  }
}
