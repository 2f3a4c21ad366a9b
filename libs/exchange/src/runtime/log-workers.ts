import { Injectable } from '@nestjs/common';
import type { Worker } from '#libs/work';
import { LogSwitch } from '../entry/log-switch.js';
import { SpaceEntryWorker } from '../entry/space-entry.worker.js';
import { StartBarrier } from '../entry/start-barrier.js';
import { ArchiveRepository } from '../follower/archive.repository.js';
import { ChunkApplier } from '../follower/chunk-applier.js';
import { ChunkJudge } from '../follower/chunk-judge.js';
import { FollowerWorker } from '../follower/follower.worker.js';
import { StateRepository } from '../follower/state.repository.js';
import { TailFiller } from '../follower/tail-filler.js';
import { ExchangeContext } from '../space/exchange.context.js';
import { ResumeRepository } from '../space/resume.repository.js';
import type { ShardSession } from '../space/shard-session.js';
import { SpaceDirectory } from '../space/space-directory.js';
import type { SpaceTurns } from '../space/space-turns.js';

/** Makes the workers that let spaces into a session and follow their logs. */
@Injectable()
export class LogWorkers {
  constructor(
    private readonly context: ExchangeContext,
    private readonly spaces: SpaceDirectory,
    private readonly resume: ResumeRepository,
    private readonly barrier: StartBarrier,
    private readonly switching: LogSwitch,
    private readonly state: StateRepository,
    private readonly archive: ArchiveRepository,
    private readonly judge: ChunkJudge,
    private readonly applier: ChunkApplier,
    private readonly tail: TailFiller,
  ) {}

  entry(session: ShardSession, turns: SpaceTurns): Worker {
    const { context, spaces, resume, barrier, switching } = this;
    return new SpaceEntryWorker(session, turns, context, spaces, resume, barrier, switching);
  }

  follower(session: ShardSession, turns: SpaceTurns): Worker {
    const { context, state, archive, judge, applier, tail } = this;
    return new FollowerWorker(session, turns, context, state, archive, judge, applier, tail);
  }
}
