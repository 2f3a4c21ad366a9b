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
import { Frontier, leafHash } from '#libs/tlog';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from '../follower/applier.js';
import { ExchangeContext } from '../space/exchange.context.js';
import { LogTables } from '../follower/chunk-applier.js';
import { CHUNK_POSITIONS, CHUNK_RECORDS } from '../follower/intake.js';
import { openedOf, parkedOf, refusedOf } from '../follower/openings.js';
import { OutcomeRepository } from '../follower/outcome.repository.js';
import { isDone } from '../follower/attempt.js';
import { reasonOf } from '../follower/pieces.js';
import { RawAdoption } from '../follower/raw-adoption.js';
import { type Opening, RecordOpener } from '../follower/record-opener.js';
import { ApplierRegistry } from '../follower/applier-registry.js';
import { ApplyArchived } from '../parked/apply-archived.js';
import { DecisionRepository } from '../parked/decision.repository.js';
import { ParkedRepository } from '../follower/parked.repository.js';
import type { Space } from '../space/space-directory.js';
import { REBUILT_TABLES } from './derived-tables.js';
import { Journal } from './journal.js';
import { RebuildError } from './rebuild.errors.js';
import { type StateDigest, StateDigests } from './state-digests.service.js';

/** Digests of a space as it stood and as its archive makes it. */
export interface Rebuilt {
  readonly before: StateDigest;
  readonly after: StateDigest;
}

/** What replaying writes to. */
@Injectable()
export class ReplayTables {
  constructor(
    readonly log: LogTables,
    readonly outcomes: OutcomeRepository,
    readonly decisions: DecisionRepository,
    readonly parked: ParkedRepository,
  ) {}
}

/** What replaying applies with. */
@Injectable()
export class ReplayParts {
  constructor(
    readonly tables: ReplayTables,
    readonly appliers: ApplierRegistry,
    readonly late: ApplyArchived,
    readonly digests: StateDigests,
    readonly adoption: RawAdoption,
  ) {}
}

/** Where a replay stands. */
interface Replay {
  readonly space: Space;
  readonly journal: Journal;
  readonly opener: RecordOpener;
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
    private readonly parts: ReplayParts,
    private readonly context: ExchangeContext,
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
        const before = await this.parts.digests.take(tx, space.spaceNo);
        if (!before) return null;
        await this.replay(tx, space);
        const after = await this.parts.digests.take(tx, space.spaceNo);
        if (!after) throw new Error('the follower of a space is gone within its own transaction');
        if (keep) return { before, after };
        throw new Undone({ before, after });
      });
    } catch (error) {
      if (error instanceof Undone) return error.rebuilt;
      throw error;
    }
  }

  private async replay(tx: EntityManager, space: Space): Promise<void> {
    const { tables, appliers } = this.parts;
    for (const table of [...REBUILT_TABLES, ...appliers.tables, ...appliers.caches]) {
      await tx.query(`delete from ${table} where space_no = $1`, [space.spaceNo]);
    }
    const decisions = await tables.decisions.all(tx, space.spaceNo);
    const journal = new Journal(decisions, await tables.parked.positions(tx, space.spaceNo));
    const isNetwork = space.spaceId === this.context.lists.networkSpaceId;
    const replay: Replay = {
      space,
      journal,
      opener: new RecordOpener(space, this.context.identity, tables.log.archive),
      state: newSpaceState(uuidBytes(space.spaceId), isNetwork),
      frontier: Frontier.empty(),
    };
    while (await this.replayChunk(tx, replay));
    await tables.log.state.restore(tx, space.spaceNo, { t: replay.state.t, frontier: replay.frontier });
  }

  /** Answers false at the end of the archive. */
  private async replayChunk(tx: EntityManager, replay: Replay): Promise<boolean> {
    const { tables } = this.parts;
    const { space, journal } = replay;
    const from = replay.state.nextPosition;
    const archived = await tables.log.archive.read(
      space.spaceNo,
      { from, limit: CHUNK_RECORDS, positions: CHUNK_POSITIONS },
      tx,
    );
    if (archived.length === 0) return false;
    const steps = await this.judge(tx, replay, archived.slice(0, journal.chunkLength(from, archived.length)));

    const { frontier, tiles } = replay.frontier.append(steps.map((step) => leafHash(step.leafData)));
    await tables.log.tiles.store(tx, space.spaceNo, tiles);
    await this.storeEffects(tx, replay, { steps, archived });
    const isLeftOut = (position: bigint): boolean => !journal.appliesInTime(position);
    const openings = await replay.opener.openAll(steps, replay.state, { db: tx, isLeftOut });
    await this.applyOpenings(tx, space, openings);
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
    const { state, archive } = this.parts.tables.log;
    const positions = steps.map(({ position }) => position);
    const raw = await archive.raw.standingAt(tx, spaceNo, positions);
    if (raw.size === 0) return state.storeEffects(tx, spaceNo, steps);
    for (const [i, step] of steps.entries()) {
      const record = archived[i];
      if (!raw.has(step.position) || !record) await state.storeEffects(tx, spaceNo, [step]);
      else if (await isDone(tx, () => state.storeEffects(tx, spaceNo, [step]))) {
        await archive.raw.noteEffects(tx, spaceNo, step.position);
        await isDone(tx, () => this.parts.adoption.adopt(tx, spaceNo, record));
      } else await state.storeRules(tx, spaceNo, [step]);
    }
  }

  /** What cannot be applied any more is parked, as it is when it comes: one record does not keep the others from being rebuilt. */
  private async applyOpenings(tx: EntityManager, { spaceNo }: Space, openings: readonly Opening[]): Promise<void> {
    const { outcomes } = this.parts.tables;
    const at = this.context.clock.now();
    await outcomes.refuse(tx, spaceNo, refusedOf(openings));
    await outcomes.park(tx, spaceNo, { parked: parkedOf(openings), at });
    const messages = openedOf(openings);
    if (await isDone(tx, () => this.applyAll(tx, spaceNo, messages))) return;
    for (const message of messages) {
      let failure: unknown;
      const apply = () => this.applyAll(tx, spaceNo, [message]);
      if (await isDone(tx, apply, (error) => (failure = error))) continue;
      const { position } = message;
      await outcomes.park(tx, spaceNo, { parked: [{ kind: 'parked', position, reason: reasonOf(failure) }], at });
    }
  }

  private async applyAll(tx: EntityManager, spaceNo: number, messages: readonly OpenedMessage[]): Promise<void> {
    await this.parts.tables.outcomes.refuse(tx, spaceNo, await this.parts.appliers.apply(tx, messages));
  }

  private async judge(tx: EntityManager, replay: Replay, archived: readonly ArchivedRecord[]): Promise<JudgedStep[]> {
    const { space, state } = replay;
    const records = archived.map(archivedLogRecord);
    const keys = prefetchKeys(state, records);
    const at = { spaceNo: space.spaceNo, before: state.nextPosition };
    const history = historyView(keys, await this.parts.tables.log.archive.history(at, keys, tx));
    const context = { history, knownLists: this.context.lists, signatures: this.signatures };
    return judgeChunk(state, records, context).map((step, i) => {
      const stands = archived[i]?.verdict;
      if (step.kind === 'halt') throw new RebuildError('HALTED', step.position, step.reason);
      if (step.verdict !== stands) throw new RebuildError('VERDICT', step.position, `${step.verdict}, not ${stands}`);
      return step;
    });
  }

  /** Records that people had applied behind the position that was replayed last. */
  private async applyLate(tx: EntityManager, { space, state, journal }: Replay): Promise<void> {
    const afterPosition = state.nextPosition - 1n;
    for (const position of journal.retriedAfter(afterPosition)) {
      const [archived] = await this.parts.tables.log.archive.readAt(space.spaceNo, [position], tx);
      if (archived) await this.parts.late.apply(tx, space, { archived, afterPosition });
    }
  }
}
