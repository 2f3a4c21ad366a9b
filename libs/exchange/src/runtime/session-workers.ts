import { Injectable } from '@nestjs/common';
import { Clock, LoopLog, type Worker } from '#libs/work';
import { FollowerParts, FollowerWorker } from '../follower/follower.worker.js';
import { PublisherParts, PublisherWorker } from '../publisher/publisher.worker.js';
import { OpenerParts, SpaceOpenerWorker } from '../publisher/space-opener.worker.js';
import { CosignerParts, CosignerWorker } from '../receipts/cosigner.worker.js';
import { NotesParts, NotesReaderWorker } from '../receipts/notes-reader.worker.js';
import { SealerParts, SealerWorker } from '../sealer/sealer.worker.js';
import type { ShardSession } from '../space/shard-session.js';
import { EntryParts, SpaceEntryWorker } from '../entry/space-entry.worker.js';
import { SpaceTurns } from '../space/space-turns.js';
import type { WakeTarget } from '../space/wakes.js';

/** What the workers that read are made of. */
@Injectable()
export class ReadingParts {
  constructor(
    readonly entry: EntryParts,
    readonly follower: FollowerParts,
    readonly notes: NotesParts,
  ) {}
}

/** What the workers that speak are made of. */
@Injectable()
export class SpeakingParts {
  constructor(
    readonly sealer: SealerParts,
    readonly opener: OpenerParts,
    readonly publisher: PublisherParts,
    readonly cosigner: CosignerParts,
  ) {}
}

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
    private readonly reading: ReadingParts,
    private readonly speaking: SpeakingParts,
    private readonly clock: Clock,
    private readonly log: LoopLog,
  ) {}

  make(session: ShardSession): readonly SessionWorker[] {
    const { reading, speaking } = this;
    const made: readonly (readonly [WakeTarget, Made])[] = [
      ['spaces', (of, turns) => new SpaceEntryWorker(of, reading.entry, turns)],
      ['follower', (of, turns) => new FollowerWorker(of, reading.follower, turns)],
      ['notes', (of, turns) => new NotesReaderWorker(of, reading.notes, turns)],
      ['sealer', (of, turns) => new SealerWorker(of, speaking.sealer, turns)],
      ['opener', (of, turns) => new SpaceOpenerWorker(of, speaking.opener, turns)],
      ['publisher', (of, turns) => new PublisherWorker(of, speaking.publisher, turns)],
      ['cosigner', (of, turns) => new CosignerWorker(of, speaking.cosigner, turns)],
    ];
    return made.map(([target, make]) => {
      const turns = new SpaceTurns(target, this.clock, this.log);
      return { target, worker: make(session, turns), turns };
    });
  }
}
