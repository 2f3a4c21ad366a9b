import { Injectable } from '@nestjs/common';
import { Sights } from '#libs/inbox';
import { worksIn } from '#libs/member';
import { type StepResult, Worker } from '#libs/work';
import { DeskNews } from './desk-news.service.js';
import { DeskSeenRepository } from './desk-seen.repository.js';

/** Whom a record was handed to and who reads nothing in its case any more keeps it from nobody: the desk has it again. */
@Injectable()
export class HandBackWorker extends Worker {
  override readonly name = 'hand-back';

  constructor(
    private readonly seen: DeskSeenRepository,
    private readonly news: DeskNews,
    private readonly sights: Sights,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const handed = await this.seen.handed();
    if (handed.length === 0) return 'idle';
    const look = await this.sights.look();
    for (const one of handed) {
      if (!look.may(one.person, 'record.read', one.spaceNo)) await this.news.takeBack(worksIn(one.spaceNo), one);
    }
    return 'idle';
  }
}
