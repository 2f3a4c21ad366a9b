import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, WorkerLoop } from '#libs/work';
import { FlowWatchWorker } from './flow-watch.worker.js';

const EVERY_MS = 5_000;

/** Runs the flow watch with the application. */
@Injectable()
export class FlowsRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkerLoop;

  constructor(watch: FlowWatchWorker, log: LoopLog) {
    this.loop = new WorkerLoop(watch, { idleMs: EVERY_MS, maxBackoffMs: EVERY_MS, log });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
