import { Injectable } from '@nestjs/common';
import { Contracts, uuidBytes } from '#libs/contracts';
import {
  archivedLogRecord,
  historyView,
  judgeChunk,
  type LogRecord,
  newSpaceState,
  prefetchKeys,
  signatureCache,
  type SpaceState,
} from '#libs/protocol';
import { ExchangeContext } from '../space/exchange.context.js';
import type { Halt, SpaceSession } from '../space/space-session.js';
import { ArchiveRepository } from './archive.repository.js';
import type { Entry } from './chunk.js';
import { ForeignRecords } from './foreign-records.service.js';
import { CHUNK_POSITIONS, CHUNK_RECORDS } from './intake.js';
import { SpacePosition } from '../space/space-position.js';

/** What came of judging some records: those before a halt, and the halt. */
export interface JudgedRecords {
  readonly entries: readonly Entry[];
  readonly halted: Halt | null;
}

/** Judges what the follower took, with what the archive knows of earlier positions. */
@Injectable()
export class ChunkJudge {
  private readonly signatures = signatureCache();

  constructor(
    private readonly archive: ArchiveRepository,
    private readonly context: ExchangeContext,
    private readonly contracts: Contracts,
    readonly foreign: ForeignRecords,
  ) {}

  async judge({ spaceNo }: SpaceSession, state: SpaceState, records: readonly LogRecord[]): Promise<JudgedRecords> {
    const keys = prefetchKeys(state, records);
    const history = historyView(keys, await this.archive.history({ spaceNo, before: state.nextPosition }, keys));
    const { readable: readableContracts } = this.contracts;
    const context = { history, knownLists: this.context.lists, signatures: this.signatures, readableContracts };
    const entries: Entry[] = [];
    for (const [i, step] of judgeChunk(state, records, context).entries()) {
      const record = records[i];
      // Another process on this database may have verified it since: the next try knows.
      if (step.kind === 'halt' && step.reason === 'UNKNOWN_LIST') await this.context.lists.load();
      if (step.kind === 'halt' || !record) return { entries, halted: step.kind === 'halt' ? step.reason : null };
      entries.push({ record, step });
    }
    return { entries, halted: null };
  }

  /** Comes to the public state of a position by judging the whole archive: for where the tables cannot hold what a record did. */
  async anew(space: SpaceSession, stored: SpacePosition): Promise<SpacePosition> {
    let state = newSpaceState(uuidBytes(space.spaceId), space.spaceId === this.context.lists.networkSpaceId);
    while (state.nextPosition < stored.nextPosition) {
      const range = { from: state.nextPosition, limit: CHUNK_RECORDS, positions: CHUNK_POSITIONS };
      const archived = await this.archive.read(space.spaceNo, range);
      const { entries } = await this.judge(space, state, archived.map(archivedLogRecord));
      const last = entries.at(-1);
      if (!last) throw new Error(`the archive cannot be judged anew from position ${state.nextPosition} on`);
      state = last.step.state;
    }
    return new SpacePosition(state, stored.frontier);
  }
}
