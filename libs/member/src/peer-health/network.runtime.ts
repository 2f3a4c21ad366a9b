import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, WorkerLoop } from '#libs/work';
import { NetworkWatchWorker } from './network-watch.worker.js';

const EVERY_MS = 1000;
const MAX_BACKOFF_MS = 5000;

/** Runs the watch of the network with the application. */
@Injectable()
export class NetworkRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkerLoop;

  constructor(watch: NetworkWatchWorker, log: LoopLog) {
    this.loop = new WorkerLoop(watch, { idleMs: EVERY_MS, maxBackoffMs: MAX_BACKOFF_MS, log });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
