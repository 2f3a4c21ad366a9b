import { Injectable } from '@nestjs/common';
import { LoopLog, type LoopOptions, Pace, type Worker, WorkerLoop } from '#libs/work';
import { SessionWorkers, type SessionWorker } from './session-workers.js';
import { LoopRhythm } from '../shard/loop-rhythm.js';
import { SessionRunner } from '../shard/session-runner.js';
import type { ShardSession } from '../space/shard-session.js';
import { type WakeTarget, Wakes } from '../space/wakes.js';

/** Idle polls are the safety net of lost wakes, and of what happens in another process or at the broker. */
const IDLE_MS = 500;
const MAX_IDLE_MS = 2000;
const MAX_BACKOFF_MS = 5000;
/** They look at each space by itself, and an arrival names the space: a turn in the others would cost as many looks as there are spaces. */
const READERS: readonly WakeTarget[] = ['follower', 'notes'];
/** Batches of the sealer in a row, and how often under load: messages of that time share the cost of a batch. */
const BURST = 10;
const BATCH_EVERY_MS = 40;

/** A worker that fails, in one space or in all, with the reason: for health and the flow page. */
export interface FailingWorker {
  readonly worker: string;
  readonly spaceId: string | null;
  readonly reason: string;
}

/** Whether it fails because a disk is full: that of the state folder, as nothing else is written to one from here. */
export function isDiskFull({ reason }: Pick<FailingWorker, 'reason'>): boolean {
  return /\bENOSPC\b/.test(reason);
}

interface Running extends SessionWorker {
  readonly loop: WorkerLoop;
}

/** Runs the workers of the shards that this process holds. */
@Injectable()
export class SessionLoops extends SessionRunner {
  private readonly running = new Map<
    ShardSession,
    { readonly workers: readonly Running[]; readonly ends: (() => void)[] }
  >();

  constructor(
    private readonly source: SessionWorkers,
    private readonly wakes: Wakes,
    private readonly log: LoopLog,
    private readonly rhythm: LoopRhythm,
  ) {
    super();
  }

  override start(session: ShardSession): void {
    const workers = this.source
      .make(session)
      .map((made) => ({ ...made, loop: this.loopOf(made.worker, { ...this.restOf(made), ...paceOf(made) }) }));
    for (const { target, turns } of workers)
      if (READERS.includes(target)) turns.giveOnlyWhereDue(this.rhythm.maxIdleMs);
    const ends = workers.map(({ target, turns, loop }) =>
      this.wakes.on(target, (spaceId) => {
        turns.wake(spaceId);
        loop.wake();
      }),
    );
    this.running.set(session, { workers, ends });
    for (const { loop } of workers) loop.start();
  }

  override async stop(session: ShardSession): Promise<void> {
    const running = this.running.get(session);
    this.running.delete(session);
    for (const end of running?.ends ?? []) end();
    await Promise.all((running?.workers ?? []).map(({ loop }) => loop.stop()));
  }

  /** Workers that fail now. */
  failing(): readonly FailingWorker[] {
    return [...this.running.values()]
      .flatMap(({ workers }) => workers)
      .flatMap(({ worker, loop, turns }) => [
        ...(loop.failing === null ? [] : [{ worker: worker.name, spaceId: null, reason: loop.failing }]),
        ...[...turns.failing].map(([spaceId, reason]) => ({ worker: worker.name, spaceId, reason })),
      ]);
  }

  private restOf({ target }: SessionWorker): Partial<LoopRhythm> {
    return READERS.includes(target) ? this.rhythm : {};
  }

  loopOf(worker: Worker, rhythm: Partial<Pick<LoopOptions, 'idleMs' | 'maxIdleMs' | 'pace'>> = {}): WorkerLoop {
    return new WorkerLoop(worker, {
      idleMs: IDLE_MS,
      maxIdleMs: MAX_IDLE_MS,
      maxBackoffMs: MAX_BACKOFF_MS,
      log: this.log,
      ...rhythm,
    });
  }
}

/** What reads gets the pace of the log; the sealer makes it. */
function paceOf({ target }: SessionWorker): Pick<LoopOptions, 'pace'> {
  return target === 'sealer' ? { pace: new Pace(BURST, BATCH_EVERY_MS) } : {};
}
