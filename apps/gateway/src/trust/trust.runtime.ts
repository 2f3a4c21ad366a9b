import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, WorkerLoop } from '#libs/exchange';
import { ContractAnnouncementWorker } from './contract-announcement.worker.js';
import { ListSpreadingWorker } from './list-spreading.worker.js';

const IDLE_MS = 500;
const MAX_IDLE_MS = 2000;
const MAX_BACKOFF_MS = 10_000;

/** Spreads lists and announces the contract while the application runs. */
@Injectable()
export class TrustRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly WorkerLoop[];

  constructor(spreading: ListSpreadingWorker, announcement: ContractAnnouncementWorker, log: LoopLog) {
    const options = { idleMs: IDLE_MS, maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS, log };
    this.loops = [new WorkerLoop(spreading, options), new WorkerLoop(announcement, options)];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
