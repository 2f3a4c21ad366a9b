import { Injectable } from '@nestjs/common';
import { Contracts } from '#libs/contracts';
import { historyView, judgeChunk, prefetchKeys, signatureCache, type LogRecord, type SpaceState } from '#libs/protocol';
import { isTransient } from '#libs/persistence';
import { leafHash } from '#libs/tlog';
import { ExchangeError } from '../exchange.errors.js';
import { ExchangeContext } from '../exchange.context.js';
import type { ShardSession } from '../shard/shard-session.js';
import { isAboutLog, type Halt, type SpaceSession } from '../shard/space-session.js';
import type { SpaceTurns } from '../space-turns.js';
import { TailFiller, type TailRecord } from '../tail/tail-filler.js';
import { Worker, type StepResult } from '../worker.js';
import { type Chunk, type Entry, stepsOf } from './chunk.js';
import { ChunkApplier, LogTables } from './chunk-applier.js';
import type { Delivery } from './followed-log.js';
import { FollowedSpace } from './followed-space.js';
import { noteSteps } from './note-steps.js';
import { SpacePosition } from './space-position.js';

/** Positions of one transaction. */
const CHUNK = 50;

/** How often a chunk that meets an outage is tried before the step gives up and the space backs off. */
const TRIES = 3;

/** What the follower works with beside its session. */
@Injectable()
export class FollowerParts {
  constructor(
    readonly log: LogTables,
    readonly applier: ChunkApplier,
    readonly context: ExchangeContext,
    readonly contracts: Contracts,
    readonly tail: TailFiller,
  ) {}
}

/** Reads the logs of a shard in order, judges, opens and applies: the only writer of what follows from a log. */
export class FollowerWorker extends Worker {
  override readonly name = 'follower';
  private readonly followed = new Map<number, FollowedSpace>();
  private readonly signatures = signatureCache();

  constructor(
    private readonly session: ShardSession,
    private readonly parts: FollowerParts,
    private readonly turns: SpaceTurns,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    return this.turns.give(this.session.spaces.values(), (space) => this.follow(this.followedOf(space)));
  }

  private async follow(followed: FollowedSpace): Promise<StepResult> {
    const { space } = followed;
    const waitMs = followed.halts.waitMs(this.nowMs());
    if (waitMs > 0) return { againInMs: waitMs };
    try {
      if (!space.position || !followed.log.isBegun) await this.load(followed);
      const delivery = await followed.log.take(CHUNK, this.nowMs());
      if (isReadAgain(followed, delivery)) await this.goOn(followed);
      if (delivery.kind === 'records') return await this.judgeAndApply(followed, delivery.records);
      if (await this.fill(followed)) return 'worked';
      return await this.stand(followed, delivery);
    } catch (error) {
      space.position = null;
      throw error;
    }
  }

  /** Nothing can be judged now: waits, or says why. */
  private async stand(followed: FollowedSpace, delivery: Exclude<Delivery, { kind: 'records' }>): Promise<StepResult> {
    switch (delivery.kind) {
      case 'halt':
        return this.halt(followed, delivery.reason);
      case 'gap':
        return this.halt(followed, 'LOG_EXPIRED');
      case 'moved':
        followed.log.end();
        return this.waitFor(followed);
      case 'nothing':
        return isTailMissing(followed.space) ? this.waitFor(followed) : 'idle';
    }
  }

  /** Takes the space up where the database stands. */
  private async load({ space, log }: FollowedSpace): Promise<void> {
    const { log: tables, context } = this.parts;
    const isNetwork = space.spaceId === context.lists.networkSpaceId;
    const position = await tables.state.load(space.space, isNetwork, this.session.token);
    const { nextPosition } = position;
    const [last] =
      nextPosition === 0n ? [] : await tables.archive.read(space.spaceNo, { from: nextPosition - 1n, limit: 1 });
    log.startBehind(last ?? null, nextPosition);
    space.position = position;
    if (!space.ready) context.wakes.now('spaces');
  }

  private async judgeAndApply(followed: FollowedSpace, records: readonly LogRecord[]): Promise<StepResult> {
    const { space, log } = followed;
    const position = space.requirePosition();
    const { entries, halted } = await this.judge(space, position.state, records);
    log.putBack([]);
    if (entries.length > 0) await this.applyWithCare(followed, position, entries);
    if (halted === null) return 'worked';
    log.putBack(records.slice(entries.length));
    return this.halt(followed, halted);
  }

  /** Where the log goes on in a topic that begins later, the others have what the broker lost in between. */
  private async fill(followed: FollowedSpace): Promise<boolean> {
    const { space } = followed;
    const tail = isTailMissing(space) ? await this.parts.tail.find(space) : null;
    for (let done = 0; tail && done < tail.length; done += CHUNK) {
      const part = tail.slice(done, done + CHUNK);
      const { entries } = await this.judge(
        space,
        space.requirePosition().state,
        part.map(({ record }) => record),
      );
      if (!isJudgedAlike(entries, part)) throw new Error('another member judged what the broker lost otherwise');
      await this.applyWithCare(followed, space.requirePosition(), entries);
    }
    return tail !== null;
  }

  private async judge(
    { spaceNo }: SpaceSession,
    state: SpaceState,
    records: readonly LogRecord[],
  ): Promise<{ entries: Entry[]; halted: Halt | null }> {
    const keys = prefetchKeys(state, records);
    const at = { spaceNo, before: state.nextPosition };
    const history = historyView(keys, await this.parts.log.archive.history(at, keys));
    const { readable: readableContracts } = this.parts.contracts;
    const context = { history, knownLists: this.parts.context.lists, signatures: this.signatures, readableContracts };
    const entries: Entry[] = [];
    for (const [i, step] of judgeChunk(state, records, context).entries()) {
      const record = records[i];
      if (step.kind === 'halt' || !record) return { entries, halted: step.kind === 'halt' ? step.reason : null };
      entries.push({ record, step });
    }
    return { entries, halted: null };
  }

  /** Applies a chunk; when it fails for a reason that is ours, one position a transaction, so that one record blocks no other. */
  private async applyWithCare(
    followed: FollowedSpace,
    position: SpacePosition,
    entries: readonly Entry[],
  ): Promise<void> {
    try {
      await this.applyTrying(followed, position, entries);
    } catch (error) {
      if (isTransient(error) || error instanceof ExchangeError) throw error;
      if (entries.length === 1) return this.apply(followed, position, parkedWork(entries, error));
      let at = position;
      for (const entry of entries) {
        await this.applyWithCare(followed, at, [entry]);
        at = followed.space.requirePosition();
      }
    }
  }

  private async applyTrying(
    followed: FollowedSpace,
    position: SpacePosition,
    entries: readonly Entry[],
  ): Promise<void> {
    const openings = await followed.opener.openAll(stepsOf({ entries }), position.state);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.apply(followed, position, { entries, openings });
      } catch (error) {
        if (attempt === TRIES || !isTransient(error)) throw error;
      }
    }
  }

  private async apply(
    followed: FollowedSpace,
    position: SpacePosition,
    work: Pick<Chunk, 'entries' | 'openings'>,
  ): Promise<void> {
    const steps = stepsOf(work);
    const last = steps.at(-1);
    if (!last) return;
    const { space, log, halts } = followed;
    const { frontier, tiles } = position.frontier.append(steps.map((step) => leafHash(step.leafData)));
    const after = new SpacePosition(last.state, frontier);
    const chunk: Chunk = { spaceNo: space.spaceNo, from: position.nextPosition, after, ...work };
    await this.parts.applier.apply(chunk, tiles, this.session.token);
    space.position = after;
    space.halted = null;
    halts.succeeded();
    log.acknowledge(after.nextPosition);
    const { foundLists } = noteSteps(space, steps);
    if (foundLists) for (const other of this.followed.values()) other.halts.succeeded();
    this.wakeOthers(space);
  }

  private waitFor({ halts }: FollowedSpace): StepResult {
    return { againInMs: halts.failed(this.nowMs()) };
  }

  /** Stands still with leaf and cosignature, alarms, and tries again: the cause may be gone. */
  private async halt(followed: FollowedSpace, reason: Halt): Promise<StepResult> {
    const { space, log, halts } = followed;
    const againInMs = halts.failed(this.nowMs());
    if (isAboutLog(reason)) log.end();
    followed.isHaltKnown = true;
    if (space.halted !== reason) await this.parts.log.state.halt(space.spaceNo, reason, this.session.token);
    space.halted = reason;
    return { againInMs };
  }

  /** The log is the one that was read before, again: it may hold more than when this gateway was let in, so that is asked anew. */
  private async goOn(followed: FollowedSpace): Promise<void> {
    const { space, halts } = followed;
    if (followed.isHaltKnown && !isAboutLog(space.halted)) return;
    await this.parts.log.state.halt(space.spaceNo, null, this.session.token);
    followed.isHaltKnown = true;
    if (space.halted === null) return;
    space.enterAnew();
    halts.succeeded();
    this.parts.context.wakes.now('spaces');
  }

  private wakeOthers(space: SpaceSession): void {
    const { wakes } = this.parts.context;
    for (const target of ['cosigner', 'notes', 'sealer', 'publisher', 'reactor'] as const) wakes.now(target);
    if (!space.ready) wakes.now('spaces');
  }

  private nowMs(): number {
    return this.parts.context.clock.now().getTime();
  }

  private followedOf(space: SpaceSession): FollowedSpace {
    const known = this.followed.get(space.spaceNo);
    if (known?.space === space) return known;
    const followed = new FollowedSpace(space, this.session.reader, {
      context: this.parts.context,
      archive: this.parts.log.archive,
    });
    this.followed.set(space.spaceNo, followed);
    return followed;
  }
}

/** Whether the log was found to be the one that was read before, whatever it holds behind that. */
function isReadAgain({ log }: FollowedSpace, { kind }: Delivery): boolean {
  return log.isJoined && (kind === 'records' || kind === 'nothing');
}

/** Whether the log goes on in a topic that begins behind the own position. */
function isTailMissing({ goesOnAt, position }: SpaceSession): boolean {
  return goesOnAt !== null && position !== null && position.nextPosition < goesOnAt;
}

function isJudgedAlike(entries: readonly Entry[], tail: readonly TailRecord[]): boolean {
  const isAlike = ({ step }: Entry, i: number): boolean =>
    Buffer.compare(step.leafData, tail[i]?.leafData ?? new Uint8Array(0)) === 0;
  return entries.length === tail.length && entries.every(isAlike);
}

/** The record cannot be applied by this build: it is stored and parked, and nothing behind it waits. */
function parkedWork(entries: readonly Entry[], error: unknown): Pick<Chunk, 'entries' | 'openings'> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown failure';
  return { entries, openings: entries.map(({ step }) => ({ kind: 'parked', position: step.position, reason })) };
}
