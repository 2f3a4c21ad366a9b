import { Injectable } from '@nestjs/common';
import { Clock, type StepResult, Worker } from '#libs/work';
import { DAY_MS } from '#libs/vocabulary';
import { ChangeEventRepository } from './change-event.repository.js';

/** Longer than the last id of a reader is worth keeping: a reader who was away longer loads everything anew. */
const KEPT_MS = DAY_MS;
const CHUNK = 5000;

/** Removes events that no reader asks for again. */
@Injectable()
export class EventPruneWorker extends Worker {
  override readonly name = 'event-prune';

  constructor(
    private readonly events: ChangeEventRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const removed = await this.events.prune(new Date(this.clock.now().getTime() - KEPT_MS), CHUNK);
    return removed === CHUNK ? 'worked' : 'idle';
  }
}
