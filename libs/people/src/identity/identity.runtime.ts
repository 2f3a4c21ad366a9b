import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, WorkerLoop } from '#libs/work';
import { SessionConfirmWorker } from './session-confirm.worker.js';

/** Each session is asked about every two minutes. */
const LOOK_EVERY_MS = 10_000;
const MAX_BACKOFF_MS = 60_000;

/** Runs with the application what asks the issuer about sessions. */
@Injectable()
export class IdentityRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly confirming: WorkerLoop;

  constructor(confirm: SessionConfirmWorker, log: LoopLog) {
    this.confirming = new WorkerLoop(confirm, { idleMs: LOOK_EVERY_MS, maxBackoffMs: MAX_BACKOFF_MS, log });
  }

  onApplicationBootstrap(): void {
    this.confirming.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.confirming.stop();
  }
}
