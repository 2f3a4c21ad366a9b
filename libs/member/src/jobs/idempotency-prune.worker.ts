import { Injectable } from '@nestjs/common';
import { IdempotencyKeys } from '#libs/http';
import { type StepResult, Worker } from '#libs/work';

/** No client repeats a request after a day; what comes with an old key then is a new request. */
const KEPT_HOURS = 24;
const BATCH = 1000;

/** Deletes keys of requests that are not repeated any more, with the answers they hold. */
@Injectable()
export class IdempotencyPruneWorker extends Worker {
  override readonly name = 'idempotency-prune';

  constructor(private readonly keys: IdempotencyKeys) {
    super();
  }

  override async step(): Promise<StepResult> {
    const removed = await this.keys.prune(KEPT_HOURS, BATCH);
    return removed === BATCH ? 'worked' : 'idle';
  }
}
