import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, type Worker, WorkerLoop } from '#libs/work';
import { ContractAnnouncementWorker } from './contract-announcement.worker.js';
import { CharterAgainWorker } from './charter-again.worker.js';
import { KeyReloadWorker } from './key-reload.worker.js';
import { ListSpreadingWorker } from './list-spreading.worker.js';

const IDLE_MS = 500;
const MAX_IDLE_MS = 2000;
const MAX_BACKOFF_MS = 10_000;

/** What looks after lists and keys. */
@Injectable()
export class TrustWorkers {
  readonly all: readonly Worker[];

  constructor(
    spreading: ListSpreadingWorker,
    announcement: ContractAnnouncementWorker,
    keys: KeyReloadWorker,
    charters: CharterAgainWorker,
  ) {
    this.all = [spreading, announcement, keys, charters];
  }
}

/** Spreads lists, announces the contract, reads keys and signs charters again while the application runs. */
@Injectable()
export class TrustRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly WorkerLoop[];

  constructor(workers: TrustWorkers, log: LoopLog) {
    const options = { idleMs: IDLE_MS, maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS, log };
    this.loops = workers.all.map((worker) => new WorkerLoop(worker, options));
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
