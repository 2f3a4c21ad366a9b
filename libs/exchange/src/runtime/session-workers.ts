import { Injectable } from '@nestjs/common';
import { Clock, LoopLog, type Worker } from '#libs/work';
import type { ShardSession } from '../space/shard-session.js';
import { SpaceTurns } from '../space/space-turns.js';
import type { WakeTarget } from '../space/wakes.js';
import { LogWorkers } from './log-workers.js';
import { NoteWorkers } from './note-workers.js';
import { StreamWorkers } from './stream-workers.js';

/** A worker of a session, what wakes it, and the spaces that fail in it. */
export interface SessionWorker {
  readonly target: WakeTarget;
  readonly worker: Worker;
  readonly turns: SpaceTurns;
}

type Made = (session: ShardSession, turns: SpaceTurns) => Worker;

/** Makes the workers of a session. */
@Injectable()
export class SessionWorkers {
  constructor(
    private readonly logs: LogWorkers,
    private readonly notes: NoteWorkers,
    private readonly streams: StreamWorkers,
    private readonly clock: Clock,
    private readonly log: LoopLog,
  ) {}

  make(session: ShardSession): readonly SessionWorker[] {
    const { logs, notes, streams } = this;
    const made: readonly (readonly [WakeTarget, Made])[] = [
      ['spaces', (of, turns) => logs.entry(of, turns)],
      ['follower', (of, turns) => logs.follower(of, turns)],
      ['notes', (of, turns) => notes.reader(of, turns)],
      ['sealer', (of, turns) => streams.sealer(of, turns)],
      ['opener', (of, turns) => streams.opener(of, turns)],
      ['publisher', (of, turns) => streams.publisher(of, turns)],
      ['cosigner', (of, turns) => notes.cosigner(of, turns)],
    ];
    return made.map(([target, make]) => {
      const turns = new SpaceTurns(target, this.clock, this.log);
      return { target, worker: make(session, turns), turns };
    });
  }
}
