import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PeerArchives } from '#libs/exchange';
import { LoopLog, WorkerLoop } from '#libs/work';
import { PeerClient } from './peer-client.js';
import { PeerTails } from './peer-tails.service.js';
import { PeerWatcherWorker } from './peer-watcher.worker.js';

/** Every member is asked this often: one that stops is missed within ten seconds, also where its machine just falls silent. */
const EVERY_MS = 3_000;

/** Where the exchange asks, and who answers it. */
@Injectable()
export class PeerExchange {
  constructor(
    readonly archives: PeerArchives,
    readonly tails: PeerTails,
  ) {}
}

/** Runs the peer watcher with the application, and lets the exchange ask the other gateways. */
@Injectable()
export class PeerRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkerLoop;

  constructor(
    watcher: PeerWatcherWorker,
    log: LoopLog,
    private readonly client: PeerClient,
    exchange: PeerExchange,
  ) {
    // Before anything is let in: what the others keep is asked for once.
    exchange.archives.use(exchange.tails);
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
