import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import type { InCase } from '#libs/member';
import { PROGRAM_PREFIX } from '#libs/people';
import type { EntityManager } from 'typeorm';
import { RemarkNewsRepository } from './remark-news.repository.js';
import { remarkState } from './remark.duties.js';

/** States what is new of remarks, each time all of it. */
@Injectable()
export class RemarkNews {
  constructor(
    private readonly news: RemarkNewsRepository,
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
      .map((one) => remarkState(spaceNo, one));
    if (states.length > 0) await this.duties.set(tx, states);
  }
}
