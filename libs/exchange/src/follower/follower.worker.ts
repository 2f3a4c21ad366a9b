import { failureReason } from '#libs/observability';
import type { JudgedStep, LogRecord } from '#libs/protocol';
import { type StepResult, Worker } from '#libs/work';
import { ExchangeError } from '../space/exchange.errors.js';
import { ExchangeContext } from '../space/exchange.context.js';
import type { ShardSession } from '../space/shard-session.js';
import { isAboutLog, type Halt, type SpaceSession } from '../space/space-session.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { type LogGap, TailFiller } from './tail-filler.js';
import { CarefulApply } from './careful-apply.js';
import { ArchiveRepository } from './archive.repository.js';
import { ChunkApplier } from './chunk-applier.js';
import { ChunkJudge } from './chunk-judge.js';
import type { Delivery } from './followed-log.js';
import { FollowedSpace, MAX_LOG_HALT_MS } from './followed-space.js';
import { StateRepository } from './state.repository.js';
import { noteSteps } from './note-steps.js';

/** Records of another member's archive that are applied at once. */
const PIECE = 50;

/** How soon it is asked again what the others answered. */
const LOOKING_MS = 100;

/** Reads the logs of a shard in order, judges, opens and applies: the only writer of what follows from a log. */
export class FollowerWorker extends Worker {
  override readonly name = 'follower';
  private readonly followed = new Map<number, FollowedSpace>();
  private readonly applying: CarefulApply;

  constructor(
    private readonly session: ShardSession,
    private readonly turns: SpaceTurns,
    private readonly context: ExchangeContext,
    private readonly state: StateRepository,
    private readonly archive: ArchiveRepository,
    private readonly judge: ChunkJudge,
    private readonly applier: ChunkApplier,
    private readonly tail: TailFiller,
  ) {
    super();
    this.applying = new CarefulApply(applier, session, (followed, steps) => this.applied(followed, steps));
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
      const delivery = await followed.log.take(this.nowMs());
      if (isReadAgain(followed, delivery)) await this.goOn(followed);
      if (delivery.kind === 'records') return await this.judgeAndApply(followed, delivery.records);
      if (delivery.kind === 'nothing' && delivery.isAtEnd) space.stamps.empty(this.nowMs());
      return (await this.fill(followed, delivery)) ?? (await this.stand(followed, delivery));
    } catch (error) {
      const at = space.position?.nextPosition ?? null;
      space.position = null;
      if (!(error instanceof ExchangeError) && followed.failed(at, this.nowMs()))
        await this.haltFailing(followed, error);
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
        followed.log.leave();
        return this.waitFor(followed);
      case 'nothing':
        return isTailMissing(followed.space) ? this.waitFor(followed) : 'idle';
    }
  }

  /** What fails again and again is a defect or an outage that lasts: it is shown with its cause, and tried ever more rarely. */
  private async haltFailing(followed: FollowedSpace, error: unknown): Promise<void> {
    followed.space.haltCause = failureReason(error);
    try {
      await this.halt(followed, 'APPLY_FAILED');
    } catch {
      // The database may be what fails: the process itself knows that the space stands, and its health says so.
      followed.space.halted = 'APPLY_FAILED';
    }
  }

  /** Takes the space up where the database stands. */
  private async load(followed: FollowedSpace): Promise<void> {
    const { space, log } = followed;
    const { context, state, archive, judge } = this;
    const isNetwork = space.spaceId === context.lists.networkSpaceId;
    const stored = await state.load(space.space, isNetwork, this.session.token);
    const position = (await archive.isStateBehind(space.spaceNo)) ? await judge.anew(space, stored) : stored;
    const { nextPosition } = position;
    const [last] = nextPosition === 0n ? [] : await archive.read(space.spaceNo, { from: nextPosition - 1n, limit: 1 });
    log.startBehind(last ?? null, nextPosition);
    space.position = position;
    if (followed.loaded() && space.halted === 'APPLY_FAILED') await this.resumeApplying(followed);
    if (!space.ready) context.wakes.now('spaces');
  }

  private async judgeAndApply(followed: FollowedSpace, records: readonly LogRecord[]): Promise<StepResult> {
    const { space, log } = followed;
    const position = space.requirePosition();
    const due = space.stamps.due(records, this.nowMs());
    const judged = await this.judge.judge(space, position.state, due);
    const { entries } = judged;
    const halted = judged.halted ?? (due.length < records.length ? 'TIME_AHEAD' : null);
    log.putBack([]);
    space.stamps.seen(due.slice(0, entries.length));
    if (entries.length > 0) await this.applying.apply(followed, entries);
    if (halted === null) return 'worked';
    log.putBack(records.slice(entries.length));
    return this.halt(followed, halted);
  }

  /** What the log does not give is to be had from the others, a part at a time; null where they give nothing now. */
  private async fill(followed: FollowedSpace, delivery: Delivery): Promise<StepResult | null> {
    const { space } = followed;
    const gap = gapOf(space, delivery);
    if (gap === null) return null;
    const position = space.requirePosition();
    const judge = async (records: readonly LogRecord[]) =>
      (await this.judge.judge(space, position.state, records)).entries;
    const found = await followed.search.of(position, () => this.tail.find(space, gap, judge));
    if (found === null) return { againInMs: LOOKING_MS };
    const { value: entries } = found;
    for (let done = 0; done < entries.length; done += PIECE) {
      await this.applying.apply(followed, entries.slice(done, done + PIECE));
    }
    if (entries.length === 0) return null;
    followed.log.leave();
    return 'worked';
  }

  private async applied({ space }: FollowedSpace, steps: readonly JudgedStep[]): Promise<void> {
    const { foundLists } = noteSteps(space, steps);
    await this.judge.foreign.note(this.session, space, steps);
    if (foundLists) this.tryAllAgain();
    this.wakeOthers(space);
  }

  /** What a space stood still for may be known now. */
  private tryAllAgain(): void {
    for (const other of this.followed.values()) other.halts.succeeded();
    this.turns.wake(null);
  }

  private waitFor({ halts }: FollowedSpace): StepResult {
    return { againInMs: halts.failed(this.nowMs()) };
  }

  /** Stands still with leaf and cosignature, alarms, and tries again: the cause may be gone. */
  private async halt(followed: FollowedSpace, reason: Halt): Promise<StepResult> {
    const { space, log, halts } = followed;
    const againInMs = halts.failed(this.nowMs(), isAboutLog(reason) ? MAX_LOG_HALT_MS : undefined);
    if (isAboutLog(reason)) log.leave();
    followed.isHaltKnown = true;
    const cause = reason === 'APPLY_FAILED' ? space.haltCause : null;
    if (space.halted !== reason) {
      await this.state.halt(space.spaceNo, { reason, cause }, this.session.token);
      space.haltedSince = this.context.clock.now();
    }
    space.halted = reason;
    return { againInMs };
  }

  /** The log is the one that was read before, again: it may hold more than when this gateway was let in, so that is asked anew. */
  private async goOn(followed: FollowedSpace): Promise<void> {
    const { space, halts } = followed;
    if (followed.isHaltKnown && !isAboutLog(space.halted)) return;
    await this.state.halt(space.spaceNo, { reason: null, cause: null }, this.session.token);
    followed.isHaltKnown = true;
    if (space.halted === null) return;
    space.enterAnew();
    halts.succeeded();
    this.context.wakes.now('spaces');
  }

  /** Only where the space stands could not be read, and now it can: whether what comes next fails shows by itself. */
  private async resumeApplying({ space, halts }: FollowedSpace): Promise<void> {
    await this.state.halt(space.spaceNo, { reason: null, cause: null }, this.session.token);
    space.halted = null;
    space.haltCause = null;
    halts.succeeded();
  }

  /** Until the space is let in, nothing of it is sealed, sent or cosigned, and nobody is asked to let it in before it has read far enough. */
  private wakeOthers(space: SpaceSession): void {
    const { wakes } = this.context;
    wakes.space('notes', space.spaceId);
    if (space.ready) for (const target of ['cosigner', 'sealer', 'publisher'] as const) wakes.now(target);
    else if (space.mayPassBarrier) wakes.now('spaces');
  }

  private nowMs(): number {
    return this.context.clock.now().getTime();
  }

  private followedOf(space: SpaceSession): FollowedSpace {
    const known = this.followed.get(space.spaceNo);
    if (known?.space === space) return known;
    const followed = new FollowedSpace(space, this.session.reader, {
      context: this.context,
      archive: this.archive,
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

/** What stands between the own position and where the log can be read again; null where nothing does. */
function gapOf(space: SpaceSession, delivery: Delivery): LogGap | null {
  if (delivery.kind === 'gap') return { until: delivery.until, isLost: false };
  return space.goesOnAt !== null && isTailMissing(space) ? { until: space.goesOnAt, isLost: true } : null;
}
