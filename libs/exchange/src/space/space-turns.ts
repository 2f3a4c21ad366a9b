import { failureReason } from '#libs/observability';
import { Backoff, type Clock, type LoopLog, sooner, type StepResult } from '#libs/work';
import { ExchangeError } from './exchange.errors.js';

const FIRST_BACKOFF_MS = 50;
const MAX_BACKOFF_MS = 5000;

interface Named {
  readonly spaceNo: number;
  readonly spaceId: string;
}

/** Gives each space its turn in a step. A space that fails waits by itself, with back-off, and never stops the others. */
export class SpaceTurns {
  private readonly backoffs = new Map<number, Backoff>();
  /** Spaces whose last turn failed, by id, with the reason, without content. */
  readonly failing = new Map<string, string>();

  /** Until when a space needs no turn, by its id; null where each gets one in every step. */
  private notBeforeMs: Map<string, number> | null = null;
  private everyMs = 0;

  constructor(
    readonly worker: string,
    private readonly clock: Clock,
    private readonly log: LoopLog,
  ) {}

  /**
   * From now on a step gives a turn to those spaces alone that are due: those that were woken, that a turn left work in, or whose last turn is
   * `everyMs` ago.
   */
  giveOnlyWhereDue(everyMs: number): void {
    this.everyMs = everyMs;
    this.notBeforeMs = new Map();
  }

  /** There is work in a space; in any of them where it is null. */
  wake(spaceId: string | null): void {
    if (spaceId === null) this.notBeforeMs?.clear();
    else this.notBeforeMs?.delete(spaceId);
  }

  /** @throws ExchangeError LEASE_LOST, which concerns them all */
  async give<Space extends Named>(
    spaces: Iterable<Space>,
    turn: (space: Space) => Promise<StepResult>,
  ): Promise<StepResult> {
    let result: StepResult = 'idle';
    for (const space of spaces) result = sooner(result, await this.giveWhereDue(space, turn));
    return result;
  }

  private async giveWhereDue<Space extends Named>(
    space: Space,
    turn: (space: Space) => Promise<StepResult>,
  ): Promise<StepResult> {
    const { notBeforeMs } = this;
    if (notBeforeMs === null) return this.giveOne(space, turn);
    const nowMs = this.clock.now().getTime();
    const restMs = (notBeforeMs.get(space.spaceId) ?? nowMs) - nowMs;
    if (restMs > 0) return { againInMs: restMs };
    // Set before the turn: a wake that comes while it lasts must take it away again.
    notBeforeMs.set(space.spaceId, nowMs + this.everyMs);
    const result = await this.giveOne(space, turn);
    if (notBeforeMs.has(space.spaceId) && result !== 'idle') this.noteAgain(space, result);
    return result;
  }

  private noteAgain({ spaceId }: Named, result: Exclude<StepResult, 'idle'>): void {
    if (typeof result === 'string') this.wake(spaceId);
    else this.notBeforeMs?.set(spaceId, this.clock.now().getTime() + Math.min(result.againInMs, this.everyMs));
  }

  private async giveOne<Space extends Named>(
    space: Space,
    turn: (space: Space) => Promise<StepResult>,
  ): Promise<StepResult> {
    const backoff = this.backoffOf(space.spaceNo);
    const waitMs = backoff.waitMs(this.clock.now().getTime());
    if (waitMs > 0) return { againInMs: waitMs };
    try {
      const result = await turn(space);
      backoff.succeeded();
      this.failing.delete(space.spaceId);
      return result;
    } catch (error) {
      if (error instanceof ExchangeError && error.code === 'LEASE_LOST') throw error;
      return this.failed(space, backoff, error);
    }
  }

  private failed(space: Named, backoff: Backoff, error: unknown): StepResult {
    const againInMs = backoff.failed(this.clock.now().getTime());
    this.failing.set(space.spaceId, failureReason(error));
    this.log.warn('space.failed', { worker: this.worker, spaceId: space.spaceId, againInMs }, error);
    return { againInMs };
  }

  private backoffOf(spaceNo: number): Backoff {
    const known = this.backoffs.get(spaceNo) ?? new Backoff(FIRST_BACKOFF_MS, MAX_BACKOFF_MS);
    this.backoffs.set(spaceNo, known);
    return known;
  }
}
