import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, WorkerLoop } from '#libs/work';
import { UnfreezingWorker } from './unfreezing.worker.js';

const IDLE_MS = 500;
/** Two people have talked about it before: some seconds more are nothing to them, and each look is one at the database. */
const MAX_IDLE_MS = 5000;
const MAX_BACKOFF_MS = 10_000;

/** Publishes what people have decided about freezes while the application runs. */
@Injectable()
export class FreezesRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkerLoop;

  constructor(worker: UnfreezingWorker, log: LoopLog) {
    this.loop = new WorkerLoop(worker, { idleMs: IDLE_MS, maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS, log });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
