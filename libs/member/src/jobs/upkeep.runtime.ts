import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CosignaturePruneWorker } from '#libs/exchange';
import { LoopLog, WorkerLoop } from '#libs/work';
import { IdempotencyPruneWorker } from './idempotency-prune.worker.js';

const EVERY_MS = 3600_000;
/** Nothing waits for it. */
const MAX_BACKOFF_MS = 10 * 60_000;

/** Removes every hour what is not needed any more, a bounded part at a time. */
@Injectable()
export class UpkeepRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly WorkerLoop[];

  constructor(keys: IdempotencyPruneWorker, cosignatures: CosignaturePruneWorker, log: LoopLog) {
    const options = { idleMs: EVERY_MS, maxBackoffMs: MAX_BACKOFF_MS, log };
    this.loops = [keys, cosignatures].map((worker) => new WorkerLoop(worker, options));
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
