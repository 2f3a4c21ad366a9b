import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, WorkerLoop } from '#libs/exchange';
import { PeerClient } from './peer-client.js';
import { PeerWatcherWorker } from './peer-watcher.worker.js';

/** Every member is asked this often: one that stops is missed within ten seconds, also where its machine just falls silent. */
const EVERY_MS = 3_000;

/** Runs the peer watcher with the application. */
@Injectable()
export class PeerRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkerLoop;

  constructor(
    watcher: PeerWatcherWorker,
    log: LoopLog,
    private readonly client: PeerClient,
  ) {
    this.loop = new WorkerLoop(watcher, { idleMs: EVERY_MS, maxBackoffMs: EVERY_MS, log });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    this.client.close();
  }
}
