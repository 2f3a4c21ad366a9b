import { failureReason } from '#libs/observability';
import type { Pace } from './pace.js';
import { Backoff } from './backoff.js';
import type { StepResult, Worker } from './worker.js';

/** What is said of a failed step beside its error. */
export interface FailedStep {
  readonly worker: string;
  readonly againInMs: number;
  readonly spaceId?: string;
}

/** Where a loop reports. Whoever implements it writes of the error what cannot repeat case content, see `failureReason`. */
export abstract class LoopLog {
  abstract warn(event: 'worker.failed' | 'space.failed', step: FailedStep, error: unknown): void;
}

/** The rhythm of a loop, and where it reports. */
export interface LoopOptions {
  /** Pause after an idle step; a wake ends it. */
  readonly idleMs: number;
  /**
   * Longest pause after an idle step, where it grows: it doubles with each poll that found nothing, and is short again after one
   * that found what nobody had woken this loop for. The same as `idleMs` where it is left out.
   */
  readonly maxIdleMs?: number;
  /** How soon a step may follow one that was not full, so that much shares the cost of one; whenever woken where it is left out. */
  readonly pace?: Pace;
  /** Longest pause after a failed step; no wake ends it, or a busy neighbour would defeat the back-off. */
  readonly maxBackoffMs: number;
  readonly log: LoopLog;
}

const FIRST_BACKOFF_MS = 50;

interface Pause {
  readonly ms: number;
  /** How much of it no wake ends. */
  readonly sureMs: number;
  /** Of the next step, unless a wake comes. */
  readonly cause: Cause;
}

/** What let a step begin: somebody who knew of work, the end of an idle pause, or the step before it. */
type Cause = 'wake' | 'poll' | 'step';

/** Owns wake-up, back-off and shutdown of one worker. Nothing else in the gateway loops. */
export class WorkerLoop {
  private running: Promise<void> = Promise.resolve();
  private readonly backoff: Backoff;
  private isStopping = false;
  private isWoken = false;
  private endPause: (() => void) | null = null;
  private idleMs: number;
  /** Why the worker fails, without content; null after a good step. */
  failing: string | null = null;

  constructor(
    readonly worker: Worker,
    private readonly options: LoopOptions,
  ) {
    this.backoff = new Backoff(FIRST_BACKOFF_MS, options.maxBackoffMs);
    this.idleMs = options.idleMs;
  }

  start(): void {
    this.running = this.run();
  }

  /** Asks for a step: ends an idle pause at once, and lets another step follow the one that runs. */
  wake(): void {
    this.isWoken = true;
    this.endPause?.();
  }

  /** Lets the step that runs end, and no other begin. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.endPause?.();
    await this.running;
  }

  private async run(): Promise<void> {
    let cause: Cause = 'step';
    while (!this.isStopping) {
      this.isWoken = false;
      const pause = await this.stepOnce(cause);
      await this.pause(pause);
      cause = this.isWoken ? 'wake' : pause.cause;
    }
  }

  private async stepOnce(cause: Cause): Promise<Pause> {
    try {
      const result = await this.worker.step();
      this.backoff.succeeded();
      this.failing = null;
      if (cause === 'poll') this.learn(result);
      if (result === 'full') return { ms: 0, sureMs: 0, cause: 'step' };
      const sureMs = this.options.pace?.take(performance.now()) ?? 0;
      if (result === 'worked') return { ms: sureMs, sureMs, cause: 'step' };
      const ms = result === 'idle' ? this.idleMs : Math.min(this.idleMs, result.againInMs);
      return { ms: Math.max(ms, sureMs), sureMs, cause: 'poll' };
    } catch (error) {
      this.failing = failureReason(error);
      const ms = this.backoff.failed(Date.now());
      this.options.log.warn('worker.failed', { worker: this.worker.name, againInMs: ms }, error);
      return { ms, sureMs: ms, cause: 'poll' };
    }
  }

  /** Polls are the safety net of wakes: the more there is in it, the oftener it is looked at. */
  private learn(result: StepResult): void {
    const { idleMs, maxIdleMs = idleMs } = this.options;
    this.idleMs = result === 'worked' || result === 'full' ? idleMs : Math.min(this.idleMs * 2, maxIdleMs);
  }

  private async pause({ ms, sureMs }: Pause): Promise<void> {
    await this.rest(sureMs, false);
    await this.rest(ms - sureMs, true);
  }

  private async rest(ms: number, endsByWake: boolean): Promise<void> {
    if (ms <= 0 || this.isStopping || (endsByWake && this.isWoken)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        if (!endsByWake && !this.isStopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.endPause = null;
  }
}
