import { Injectable } from '@nestjs/common';
import { Clock, type StepResult, Worker } from '#libs/work';
import { NoticeRepository } from './notice.repository.js';

/** Rows of one step. */
const BATCH = 1000;

/** Deletes what became of notices long ago. */
@Injectable()
export class NoticePruneWorker extends Worker {
  override readonly name = 'notice-prune';

  constructor(
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    return (await this.notices.prune(this.clock.now(), BATCH)) >= BATCH ? 'worked' : 'idle';
  }
}
