import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ReactorWorker } from '../answers/reactor.worker.js';
import { Pace, type WorkerLoop } from '#libs/work';
import { type FailingWorker, SessionLoops } from './session-loops.js';
import { ShardHolderWorker } from '../shard/shard-holder.worker.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession } from '../space/space-session.js';
import { SpaceFinderWorker } from '../shard/space-finder.worker.js';
import { Wakes } from '../space/wakes.js';

/** Nobody tells of a new space, and people wait for it. */
const FIND_EVERY_MS = 1000;

/** Each look asks for several kinds of answers, and few messages want one: under load many share a look. */
const REACT_BURST = 4;
const REACT_EVERY_MS = 250;

/** Starts and stops the exchange with the application. */
@Injectable()
export class ExchangeRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly WorkerLoop[];

  constructor(
    private readonly holder: ShardHolderWorker,
    private readonly finder: SpaceFinderWorker,
    reactor: ReactorWorker,
    readonly sessions: SessionLoops,
    wakes: Wakes,
  ) {
    const finderLoop = sessions.loopOf(finder, { maxIdleMs: FIND_EVERY_MS });
    const reactorLoop = sessions.loopOf(reactor, { pace: new Pace(REACT_BURST, REACT_EVERY_MS) });
    this.loops = [sessions.loopOf(holder), finderLoop, reactorLoop];
    wakes.on('reactor', () => reactorLoop.wake());
    wakes.on('spaces', () => this.loops[0]?.wake());
  }

  /** The session of the first shard, where this process holds it. */
  get session(): ShardSession | null {
    return this.holder.sessions.get(0) ?? null;
  }

  /** Spaces of all shards that this process holds. */
  get spaces(): readonly SpaceSession[] {
    return [...this.holder.sessions.values()].flatMap(({ spaces }) => [...spaces.values()]);
  }

  /** Workers that fail now, those among them that let sessions begin. */
  failing(): readonly FailingWorker[] {
    const own = this.loops.flatMap(({ worker, failing }) =>
      failing === null ? [] : [{ worker: worker.name, spaceId: null, reason: failing }],
    );
    return [...own, ...this.sessions.failing()];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.holder.close();
    await this.finder.close();
  }
}
