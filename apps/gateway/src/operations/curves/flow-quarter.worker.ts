import { Inject, Injectable } from '@nestjs/common';
import { QuarterFlowRepository } from '#libs/exchange';
import { DAY_MS, MINUTE_MS } from '#libs/vocabulary';
import { Clock, type StepResult, Worker } from '#libs/work';
import { FlowQuarterRepository } from './flow-quarter.repository.js';
import { later, QUARTER_MS, quarterOf } from './quarters.js';

/** What went last in a quarter has been confirmed by then, where all is well. */
const SETTLED_MS = MINUTE_MS;
/** Longer between two looks, and this process stood still. */
const STOOD_STILL_MS = 5 * MINUTE_MS;
const KEPT_MS = 14 * DAY_MS;

/**
 * Keeps what went between the members in each quarter of an hour that is over, by one reading of it: nothing is counted while messages
 * come. A quarter in which this process did not run at all is left out, as nobody knows when its messages were confirmed.
 */
@Injectable()
export class FlowQuarterWorker extends Worker {
  override readonly name = 'flow-quarter';
  /** Since when it looks without a pause; null before the first look. Owned by this class, like the two below. */
  private watchedSince: Date | null = null;
  private lookedAt: Date | null = null;
  private done: Date | null = null;

  constructor(
    @Inject(QuarterFlowRepository) private readonly flows: Pick<QuarterFlowRepository, 'of'>,
    @Inject(FlowQuarterRepository) private readonly quarters: Pick<FlowQuarterRepository, 'keep' | 'forget'>,
    @Inject(Clock) private readonly clock: Pick<Clock, 'now'>,
  ) {
    super();
  }

  /** Since when times are known; now, where it has not looked yet. */
  get since(): Date {
    return this.watchedSince ?? this.clock.now();
  }

  override async step(): Promise<StepResult> {
    const now = this.clock.now();
    const watchedSince = this.look(now);
    const until = quarterOf(later(now, -SETTLED_MS));
    if (this.done?.getTime() === until.getTime()) return 'idle';
    const from = later(until, -QUARTER_MS);
    if (watchedSince < until) {
      await this.quarters.keep(from, await this.flows.of({ from, until, watchedSince }));
      await this.quarters.forget(later(from, -KEPT_MS));
    }
    this.done = until;
    return 'worked';
  }

  private look(now: Date): Date {
    const isPaused = this.lookedAt !== null && now.getTime() - this.lookedAt.getTime() > STOOD_STILL_MS;
    this.watchedSince = isPaused ? now : (this.watchedSince ?? now);
    this.lookedAt = now;
    return this.watchedSince;
  }
}
