import { Injectable } from '@nestjs/common';
import { IdempotencyStore } from '#libs/http';
import { type StepResult, Worker } from '#libs/work';

/** Nobody repeats a request after a day; what comes with an old key then is a new request. */
const KEPT_HOURS = 24;
const BATCH = 1000;

/** Forgets keys of requests that nobody will repeat, with the answers they hold. */
@Injectable()
export class IdempotencyPruneWorker extends Worker {
  override readonly name = 'idempotency-prune';

  constructor(private readonly store: IdempotencyStore) {
    super();
  }

  override async step(): Promise<StepResult> {
    const removed = await this.store.prune(KEPT_HOURS, BATCH);
    return removed === BATCH ? 'worked' : 'idle';
  }
}
