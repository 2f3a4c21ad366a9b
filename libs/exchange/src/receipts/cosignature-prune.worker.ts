import { Injectable } from '@nestjs/common';
import { Clock, type StepResult, Worker } from '#libs/work';
import { DAY_MS } from '#libs/vocabulary';
import { CosignaturePruneRepository, FROM_THE_START, type CosignaturePlace } from './cosignature-prune.repository.js';

/** So long every cosignature is kept: the first that covers a position tells when a member had stored it. */
const KEPT_MS = 90 * DAY_MS;

/**
 * Removes old cosignatures that a later one of the same member covers. The newest of each member stays, and one for every
 * stretch of the log. It walks through the table in the order of its key, a bounded part a step.
 */
@Injectable()
export class CosignaturePruneWorker extends Worker {
  override readonly name = 'cosignature-prune';
  private at: CosignaturePlace = FROM_THE_START;

  constructor(
    private readonly cosignatures: CosignaturePruneRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    const next = await this.cosignatures.pruneFrom(this.at, before);
    this.at = next ?? FROM_THE_START;
    return next ? 'worked' : 'idle';
  }
}
