import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LoopLog, WorkerLoop } from '#libs/work';
import { EventFeedWorker } from './event-feed.worker.js';
import { EventPruneWorker } from './event-prune.worker.js';
import { EventStreams } from './event-streams.service.js';
import { SessionEndWorker } from './session-end.worker.js';

/** While nobody listens. */
const FEED_EVERY_MS = 5000;
/** How long somebody who signed out may still be told what happens. */
const SESSIONS_EVERY_MS = 2000;
const PRUNE_EVERY_MS = 10 * 60_000;
const MAX_BACKOFF_MS = 5000;

/** Runs the feed with the application, and ends its streams with it. */
@Injectable()
export class EventsRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly WorkerLoop[];

  constructor(
    private readonly streams: EventStreams,
    feed: EventFeedWorker,
    prune: EventPruneWorker,
    sessions: SessionEndWorker,
    log: LoopLog,
  ) {
    const options = { maxBackoffMs: MAX_BACKOFF_MS, log };
    const feeding = new WorkerLoop(feed, { ...options, idleMs: FEED_EVERY_MS });
    streams.onJoined(() => feeding.wake());
    this.loops = [
      feeding,
      new WorkerLoop(sessions, { ...options, idleMs: SESSIONS_EVERY_MS }),
      new WorkerLoop(prune, { ...options, idleMs: PRUNE_EVERY_MS }),
    ];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    this.streams.closeAll();
  }
}
