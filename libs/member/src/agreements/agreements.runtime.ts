import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, WorkerLoop } from '#libs/work';
import { NetworkCharterWorker } from './network-charter.worker.js';

const IDLE_MS = 500;
const MAX_IDLE_MS = 2000;
const MAX_BACKOFF_MS = 10_000;

/** Keeps the charter of `network` up with the trust list while the application runs. */
@Injectable()
export class AgreementsRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkerLoop;

  constructor(worker: NetworkCharterWorker, log: LoopLog) {
    this.loop = new WorkerLoop(worker, { idleMs: IDLE_MS, maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS, log });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
