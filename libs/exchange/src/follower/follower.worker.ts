import { Injectable } from '@nestjs/common';
import {
  historyView,
  judgeChunk,
  logRecord,
  prefetchKeys,
  signatureCache,
  VERDICT,
  type JudgedStep,
  type LogRecord,
  type SpaceState,
} from '#libs/protocol';
import { leafHash } from '#libs/tlog';
import { isTransient } from '#libs/persistence';
import { ExchangeError } from '../exchange.errors.js';
import { ExchangeContext } from '../exchange.context.js';
import type { ShardSession, SpaceSession } from '../shard/shard-session.js';
import { KnownListRepository } from '../trust/known-list.repository.js';
import { Worker, type StepResult } from '../worker.js';
import { ArchiveRepository } from './archive.repository.js';
import type { Chunk } from './chunk.js';
import { ChunkApplier } from './chunk-applier.js';
import { RecordOpener } from './record-opener.js';
import { SpacePosition } from './space-position.js';
import { StateRepository } from './state.repository.js';
import { ownRefusals } from './own-refusals.js';

/** Positions of one transaction. */
const CHUNK = 50;

/** How often a chunk that meets an outage is tried before the step gives up and the loop backs off. */
const TRIES = 3;

/** What the follower works with beside its session. */
@Injectable()
export class FollowerParts {
  constructor(
    readonly state: StateRepository,
    readonly archive: ArchiveRepository,
    readonly applier: ChunkApplier,
    readonly lists: KnownListRepository,
    readonly context: ExchangeContext,
  ) {}
}

/** Reads the logs of a shard in order, judges, opens and applies: the only writer of what follows from a log. */
export class FollowerWorker extends Worker {
  override readonly name = 'follower';
  private readonly openers = new Map<number, RecordOpener>();
  private readonly signatures = signatureCache();

  constructor(
    private readonly session: ShardSession,
    private readonly parts: FollowerParts,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    let result: StepResult = 'idle';
    for (const space of this.session.spaces.values()) {
      if (await this.follow(space)) result = 'worked';
    }
    return result;
  }

  private async follow(space: SpaceSession): Promise<boolean> {
    const position = space.position ?? (await this.load(space));
    const delivered = this.session.reader.take(space.logTopic, CHUNK);
    if (delivered.length === 0) return false;
    const records = delivered.map((record) =>
      logRecord({
        position: record.offset + space.space.base,
        logAppendTimeMs: record.timestampMs,
        value: record.value,
      }),
    );
    try {
      await this.applyAll(space, position, records);
    } catch (error) {
      space.position = null;
      throw error;
    }
    return true;
  }

  private async load(space: SpaceSession): Promise<SpacePosition> {
    const { state, lists } = this.parts;
    const position = await state.load(space.space, space.spaceId === lists.networkSpaceId, this.session.token);
    this.session.reader.seek(space.logTopic, position.nextPosition - space.space.base);
    space.position = position;
    return position;
  }

  private async applyAll(space: SpaceSession, position: SpacePosition, records: readonly LogRecord[]): Promise<void> {
    const { steps, halted } = await this.judge(space, position.state, records);
    if (steps.length > 0) await this.applyWithCare(space, position, steps);
    if (halted === null) return;
    await this.parts.state.halt(space.spaceNo, halted, this.session.token);
    this.session.reader.seek(space.logTopic, space.requirePosition().nextPosition - space.space.base);
    space.halted = halted;
  }

  private async judge(
    space: SpaceSession,
    state: SpaceState,
    records: readonly LogRecord[],
  ): Promise<{ steps: JudgedStep[]; halted: string | null }> {
    const keys = prefetchKeys(state, records);
    const history = historyView(keys, await this.parts.archive.history(space.spaceNo, keys));
    const steps: JudgedStep[] = [];
    for (const step of judgeChunk(state, records, {
      history,
      knownLists: this.parts.lists,
      signatures: this.signatures,
    })) {
      if (step.kind === 'halt') return { steps, halted: step.reason };
      steps.push(step);
    }
    return { steps, halted: null };
  }

  /** Applies a chunk; when it fails for a reason that is ours, one position a transaction, so that one record blocks no other. */
  private async applyWithCare(
    space: SpaceSession,
    position: SpacePosition,
    steps: readonly JudgedStep[],
  ): Promise<void> {
    try {
      await this.applyTrying(space, position, steps);
    } catch (error) {
      if (isTransient(error) || error instanceof ExchangeError) throw error;
      if (steps.length === 1) return this.apply(space, position, parkedWork(steps, error));
      let at = position;
      for (const step of steps) {
        await this.applyWithCare(space, at, [step]);
        at = space.requirePosition();
      }
    }
  }

  private async applyTrying(space: SpaceSession, position: SpacePosition, steps: readonly JudgedStep[]): Promise<void> {
    const openings = await this.openerOf(space).openAll(steps, position.state);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.apply(space, position, { steps, openings });
      } catch (error) {
        if (attempt === TRIES || !isTransient(error)) throw error;
      }
    }
  }

  private async apply(
    space: SpaceSession,
    position: SpacePosition,
    work: Pick<Chunk, 'steps' | 'openings'>,
  ): Promise<void> {
    const last = work.steps.at(-1);
    if (!last) return;
    const { frontier, tiles } = position.frontier.append(work.steps.map((step) => leafHash(step.leafData)));
    const after = new SpacePosition(last.state, frontier);
    const chunk: Chunk = { spaceNo: space.spaceNo, from: position.nextPosition, after, ...work };
    await this.parts.applier.apply(chunk, tiles, this.session.token);
    space.position = after;
    space.halted = null;
    this.session.reader.acknowledge(space.logTopic, after.nextPosition - space.space.base);
    this.noticeOwnRefusals(space, work.steps);
    this.wakeOthers();
  }

  private noticeOwnRefusals(space: SpaceSession, steps: readonly JudgedStep[]): void {
    const { rewind, epoch } = ownRefusals(steps, {
      member: this.parts.context.identity.member,
      countFrom: space.refusalsCountFrom,
      acknowledged: space.acknowledged,
    });
    if (rewind) space.rewindDue = true;
    if (epoch !== null) space.epochDue ??= epoch;
    if (steps.some((step) => step.verdict === VERDICT.E_RECIPIENTS || step.verdict === VERDICT.E_SENDER_KEY))
      space.senderKeys.clear();
  }

  private wakeOthers(): void {
    for (const target of ['cosigner', 'notes', 'sealer', 'publisher', 'reactor'] as const)
      this.parts.context.wakes.now(target);
  }

  private openerOf(space: SpaceSession): RecordOpener {
    const known = this.openers.get(space.spaceNo);
    if (known) return known;
    const opener = new RecordOpener(space.space, this.parts.context.identity, this.parts.archive);
    this.openers.set(space.spaceNo, opener);
    return opener;
  }
}

/** The record cannot be applied by this build: it is stored and parked, and nothing behind it waits. */
function parkedWork(steps: readonly JudgedStep[], error: unknown): Pick<Chunk, 'steps' | 'openings'> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown failure';
  return { steps, openings: steps.map((step) => ({ kind: 'parked', position: step.position, reason })) };
}
