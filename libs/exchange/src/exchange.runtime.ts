import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ReactorWorker } from './answers/reactor.worker.js';
import { SessionLoops } from './session-loops.js';
import { ShardHolderWorker } from './shard/shard-holder.worker.js';
import type { ShardSession } from './shard/shard-session.js';
import { Wakes } from './wakes.js';
import type { WorkerLoop } from './worker-loop.js';

/** Starts and stops the exchange with the application. */
@Injectable()
export class ExchangeRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly WorkerLoop[];

  constructor(
    private readonly holder: ShardHolderWorker,
    reactor: ReactorWorker,
    readonly sessions: SessionLoops,
    wakes: Wakes,
  ) {
    this.loops = [sessions.loopOf(holder), sessions.loopOf(reactor)];
    wakes.on('reactor', () => this.loops[1]?.wake());
  }

  get session(): ShardSession | null {
    return this.holder.session;
  }

  /** Looks for new spaces now. */
  lookAgain(): void {
    this.loops[0]?.wake();
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.holder.close();
  }
}
