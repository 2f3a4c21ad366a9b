import { Injectable } from '@nestjs/common';
import { type StepResult, Worker } from '#libs/work';
import { DueHoldsRepository, type FoundHold } from './due-holds.repository.js';
import { EndHold } from './end-hold.service.js';

/** Lets go what was held, once its time is over. Any process of a gateway may: the row is taken once. */
@Injectable()
export class HoldWorker extends Worker {
  override readonly name = 'holds';

  constructor(
    private readonly holds: DueHoldsRepository,
    private readonly ending: EndHold,
  ) {
    super();
  }

  /** One that fails stops no other; the first failure is told behind them. */
  override async step(): Promise<StepResult> {
    const { due, nextInMs, mayBeMore } = await this.holds.look();
    const ended = await this.endAll(due);
    const failed = ended.find((one) => one instanceof Error);
    if (failed) throw failed;
    if (ended.some((one) => one === true)) return mayBeMore ? 'full' : 'worked';
    return nextInMs === null ? 'idle' : { againInMs: nextInMs };
  }

  private async endAll(due: readonly FoundHold[]): Promise<readonly (boolean | Error)[]> {
    const ended: (boolean | Error)[] = [];
    for (const hold of due) {
      const outcome = this.ending.end(hold, { early: false }).then(
        (one) => one.kind === 'sent' || one.kind === 'failed',
        (error: unknown) => (error instanceof Error ? error : new Error('a hold failed', { cause: error })),
      );
      ended.push(await outcome);
    }
    return ended;
  }
}
