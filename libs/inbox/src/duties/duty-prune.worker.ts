import { Injectable } from '@nestjs/common';
import { Clock, type StepResult, Worker } from '#libs/work';
import { DataSource } from 'typeorm';
import { pruneDuties } from './duty.repository.js';

/** Rows of one step. */
const BATCH = 1000;

/** Deletes what waited for long and asks nothing of a person, with what people put aside of it. */
@Injectable()
export class DutyPruneWorker extends Worker {
  override readonly name = 'duty-prune';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const removed = await pruneDuties(this.dataSource, this.clock.now(), BATCH);
    return removed >= BATCH ? 'worked' : 'idle';
  }
}
