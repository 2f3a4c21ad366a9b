import { Injectable } from '@nestjs/common';
import { uuidBytes } from '#libs/contracts';
import {
  archivedLogRecord,
  historyView,
  judgeChunk,
  newSpaceState,
  prefetchKeys,
  signatureCache,
  type ArchivedRecord,
  type JudgedStep,
  type SpaceState,
} from '#libs/protocol';
import { Frontier, leafHashes } from '#libs/tlog';
import type { DutyState } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { ArchiveRepository } from '../follower/archive.repository.js';
import { ExchangeContext } from '../space/exchange.context.js';
import type { DutyComparison } from '../follower/news.js';
import { CHUNK_POSITIONS, CHUNK_RECORDS } from '../follower/intake.js';
import { isDone } from '../follower/attempt.js';
import { RawAdoption } from '../follower/raw-adoption.js';
import { RecordOpener } from '../follower/record-opener.js';
import { StateRepository } from '../follower/state.repository.js';
import { TileRepository } from '../tree/tile.repository.js';
import { ApplyArchived } from '../parked/apply-archived.js';
import { DecisionRepository } from '../parked/decision.repository.js';
import { ParkedRepository } from '../follower/parked.repository.js';
import type { Space } from '../space/space-directory.js';
import { REBUILT_TABLES } from './derived-tables.js';
import { Journal } from './journal.js';
import { RebuildError } from './rebuild.errors.js';
import { ReplayedMessages } from './replayed-messages.js';
import { type StateDigest, StateDigests } from './state-digests.service.js';

/** Digests of a space as it stood and as its archive makes it, and in which duties that differs. */
export interface Rebuilt {
  readonly before: StateDigest;
  readonly after: StateDigest;
  readonly duties: DutyComparison;
}

/** Where a replay stands. */
interface Replay {
  readonly space: Space;
  readonly journal: Journal;
  readonly opener: RecordOpener;
  /** By key, as the last message says. */
  readonly duties: Map<string, DutyState>;
  state: SpaceState;
  frontier: Frontier;
}

class Undone extends Error {
  constructor(readonly rebuilt: Rebuilt) {
    super('the rebuild was only looked at');
  }
}

/**
 * Replays the own archive of a space into emptied derived tables, in one transaction: every verdict is judged again, every
 * message opened and applied again, decisions of people at their positions. Nothing is sent and nobody is told.
 */
@Injectable()
export class SpaceRebuild {
  private readonly signatures = signatureCache();

  constructor(
    private readonly context: ExchangeContext,
    private readonly state: StateRepository,
    private readonly archive: ArchiveRepository,
    private readonly tiles: TileRepository,
    private readonly decisions: DecisionRepository,
    private readonly parked: ParkedRepository,
    private readonly adoption: RawAdoption,
    private readonly messages: ReplayedMessages,
    private readonly late: ApplyArchived,
    private readonly digests: StateDigests,
  ) {}

  /**
   * Null for a space that is not followed yet. What was rebuilt stays only where `keep` says so; the follower waits meanwhile.
   *
   * @throws RebuildError where the archive does not give the verdicts that stand in it
   */
  async rebuild(space: Space, { keep }: { readonly keep: boolean }): Promise<Rebuilt | null> {
    try {
      return await this.context.transaction.runAsApplier(async (tx) => {
        await tx.query('select from follower where space_no = $1 for update', [space.spaceNo]);
        const before = await this.digests.take(tx, space.spaceNo);
        if (!before) return null;
        const replayed = await this.replay(tx, space);
        const duties = await this.messages.compare(tx, space.spaceNo, { duties: replayed, keep });
        const after = await this.digests.take(tx, space.spaceNo);
        if (!after) throw new Error('the follower of a space is gone within its own transaction');
        if (keep) return { before, after, duties };
        throw new Undone({ before, after, duties });
      });
    } catch (error) {
      if (error instanceof Undone) return error.rebuilt;
      throw error;
    }
  }

  private async replay(tx: EntityManager, space: Space): Promise<readonly DutyState[]> {
    for (const table of [...REBUILT_TABLES, ...this.messages.tables]) {
      await tx.query(`delete from ${table} where space_no = $1`, [space.spaceNo]);
    }
    const decisions = await this.decisions.all(tx, space.spaceNo);
    const journal = new Journal(decisions, await this.parked.positions(tx, space.spaceNo));
    const isNetwork = space.spaceId === this.context.lists.networkSpaceId;
    const replay: Replay = {
      space,
      journal,
      opener: new RecordOpener(space, this.context.identity, this.archive),
      duties: new Map(),
      state: newSpaceState(uuidBytes(space.spaceId), isNetwork),
      frontier: Frontier.empty(),
    };
    while (await this.replayChunk(tx, replay));
    await this.state.restore(tx, space.spaceNo, { t: replay.state.t, frontier: replay.frontier });
    return [...replay.duties.values()];
  }

  /** Answers false at the end of the archive. */
  private async replayChunk(tx: EntityManager, replay: Replay): Promise<boolean> {
    const { space, journal } = replay;
    const from = replay.state.nextPosition;
    const archived = await this.archive.read(
      space.spaceNo,
      { from, limit: CHUNK_RECORDS, positions: CHUNK_POSITIONS },
      tx,
    );
    if (archived.length === 0) return false;
    const steps = await this.judge(tx, replay, archived.slice(0, journal.chunkLength(from, archived.length)));

    const { frontier, tiles } = replay.frontier.append(leafHashes(steps.map(({ leafData }) => leafData)));
    await this.tiles.store(tx, space.spaceNo, tiles);
    await this.storeEffects(tx, replay, { steps, archived });
    const isLeftOut = (position: bigint): boolean => !journal.appliesInTime(position);
    const openings = await replay.opener.openAll(steps, replay.state, { db: tx, isLeftOut });
    collect(replay, await this.messages.apply(tx, space.spaceNo, openings));
    replay.state = steps.at(-1)?.state ?? replay.state;
    replay.frontier = frontier;
    await this.applyLate(tx, replay);
    return true;
  }

  /** Public state of the steps; and what stood there as it came is stored in rows where this build can. */
  private async storeEffects(
    tx: EntityManager,
    { space: { spaceNo } }: Replay,
    { steps, archived }: { readonly steps: readonly JudgedStep[]; readonly archived: readonly ArchivedRecord[] },
  ): Promise<void> {
    const { state, archive } = this;
    const positions = steps.map(({ position }) => position);
    const raw = await archive.raw.standingAt(tx, spaceNo, positions);
    if (raw.size === 0) return state.storeEffects(tx, spaceNo, steps);
    for (const [i, step] of steps.entries()) {
      const record = archived[i];
      if (!raw.has(step.position) || !record) await state.storeEffects(tx, spaceNo, [step]);
      else if (await isDone(tx, () => state.storeEffects(tx, spaceNo, [step]))) {
        await archive.raw.noteEffects(tx, spaceNo, step.position);
        await isDone(tx, () => this.adoption.adopt(tx, spaceNo, record));
      } else await state.storeRules(tx, spaceNo, [step]);
    }
  }

  private async judge(tx: EntityManager, replay: Replay, archived: readonly ArchivedRecord[]): Promise<JudgedStep[]> {
    const { space, state } = replay;
    const records = archived.map(archivedLogRecord);
    const keys = prefetchKeys(state, records);
    const at = { spaceNo: space.spaceNo, before: state.nextPosition };
    const history = historyView(keys, await this.archive.history(at, keys, tx));
    const context = { history, knownLists: this.context.lists, signatures: this.signatures };
    return judgeChunk(state, records, context).map((step, i) => {
      const stands = archived[i]?.verdict;
      if (step.kind === 'halt') throw new RebuildError('HALTED', step.position, step.reason);
      if (step.verdict !== stands) throw new RebuildError('VERDICT', step.position, `${step.verdict}, not ${stands}`);
      return step;
    });
  }

  /** Records that people had applied behind the position that was replayed last. */
  private async applyLate(tx: EntityManager, replay: Replay): Promise<void> {
    const { space, state, journal } = replay;
    const afterPosition = state.nextPosition - 1n;
    for (const position of journal.retriedAfter(afterPosition)) {
      const [archived] = await this.archive.readAt(space.spaceNo, [position], tx);
      if (archived) collect(replay, (await this.late.apply(tx, space, { archived, afterPosition })).duties);
    }
  }
}

function collect({ duties }: Replay, states: readonly DutyState[]): void {
  for (const state of states) duties.set(state.key, state);
}
