import { Injectable } from '@nestjs/common';
import { BodyErasure, SpaceDirectory } from '#libs/exchange';
import { worksIn } from '#libs/member';
import { Clock, type StepResult, Worker } from '#libs/work';
import { SettleRecalled } from '../../gate/approvals/settle-recalled.service.js';
import { PurgeRepository } from './purge.repository.js';

/** Erases what was recalled, one recall a step: first what waits and quotes it, then its values in the rows of all features and in the archive, as if they had never been said. */
@Injectable()
export class EraserWorker extends Worker {
  override readonly name = 'eraser';

  constructor(
    private readonly purges: PurgeRepository,
    private readonly erasure: BodyErasure,
    private readonly spaces: SpaceDirectory,
    private readonly waiting: SettleRecalled,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const now = this.clock.now();
    const due = await this.purges.next(now);
    if (!due) return 'idle';
    // In transactions of its own, so that no lock of a decision crosses that of the follower.
    const quote = await this.purges.quote(due);
    if (quote) await this.waiting.settle(worksIn(due.spaceNo), quote);
    await this.erasure.erase(await this.spaces.get(due.spaceId), {
      next: (tx) => this.purges.erasing(tx, due, now),
      done: (tx) => this.purges.noteDone(tx, due, now),
    });
    return 'worked';
  }
}
