import { Injectable } from '@nestjs/common';
import { SessionWorkers } from './session-workers.js';
import type { ShardSession } from './shard/shard-session.js';
import { Wakes, type WakeTarget } from './wakes.js';
import type { Worker } from './worker.js';
import { LoopLog, WorkerLoop } from './worker-loop.js';

/** Idle polls are the safety net of lost wakes. */
const IDLE_MS = 500;
const MAX_BACKOFF_MS = 5000;

/** Runs the workers of the shards that this process holds. */
@Injectable()
export class SessionLoops {
  private loops: WorkerLoop[] = [];
  private ends: (() => void)[] = [];

  constructor(
    private readonly source: SessionWorkers,
    private readonly wakes: Wakes,
    private readonly log: LoopLog,
  ) {}

  start(session: ShardSession): void {
    const workers: readonly (readonly [WakeTarget, Worker])[] = [
      ['sealer', this.source.sealer(session)],
      ['publisher', this.source.publisher(session)],
      ['follower', this.source.follower(session)],
      ['cosigner', this.source.cosigner(session)],
      ['notes', this.source.notes(session)],
    ];
    this.loops = workers.map(([target, worker]) => {
      const loop = this.loopOf(worker);
      this.wakes.on(target, () => loop.wake());
      return loop;
    });
    const end = session.reader.onArrival(({ topic }) =>
      this.wakes.now(topic.endsWith('.notes') ? 'notes' : 'follower'),
    );
    this.ends = [end];
    for (const loop of this.loops) loop.start();
  }

  async stop(): Promise<void> {
    for (const end of this.ends) end();
    await Promise.all(this.loops.map((loop) => loop.stop()));
    this.loops = [];
  }

  /** Workers that fail now, with the reason: for health and the flow page. */
  failing(): readonly { worker: string; reason: string }[] {
    return this.loops.flatMap((loop) =>
      loop.failing === null ? [] : [{ worker: loop.worker.name, reason: loop.failing }],
    );
  }

  loopOf(worker: Worker): WorkerLoop {
    return new WorkerLoop(worker, { idleMs: IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS, log: this.log });
  }
}
