import { Injectable } from '@nestjs/common';
import { IdentityJudgedSchema, RecordChangedSchema, RecordSnapshotSchema } from '#libs/contracts';
import { type LiveChunk, Reactor } from '#libs/exchange';
import { Duties } from '#libs/inbox';
import { worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { waitingPairsState } from './waiting-pairs.duties.js';
import { WaitingPairsRepository } from './waiting-pairs.repository.js';

/** A record that goes takes its pairs with it. */
const TYPES: ReadonlySet<string> = new Set([
  IdentityJudgedSchema.typeName,
  RecordChangedSchema.typeName,
  RecordSnapshotSchema.typeName,
]);

/** Says to the desk that pairs wait for the word of this country. It sends nothing. */
@Injectable()
export class WaitingPairsReactor extends Reactor {
  override readonly due = null;

  constructor(
    private readonly waiting: WaitingPairsRepository,
    private readonly duties: Duties,
  ) {
    super();
  }

  override async note(tx: EntityManager, chunk: LiveChunk): Promise<number> {
    if (!chunk.messages.some(({ typeName }) => TYPES.has(typeName))) return 0;
    const spaceNo = worksIn(chunk.spaceNo);
    await this.duties.set(tx, [waitingPairsState(spaceNo, await this.waiting.of(tx, spaceNo))]);
    return 0;
  }

  override async react(): Promise<number> {
    return 0;
  }
}
