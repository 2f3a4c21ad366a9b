import { failureReason } from '#libs/observability';
import { Backoff } from './backoff.js';
import type { Worker } from './worker.js';

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
  /** Longest pause after a failed step; no wake ends it, or a busy neighbour would defeat the back-off. */
  readonly maxBackoffMs: number;
  readonly log: LoopLog;
}

const FIRST_BACKOFF_MS = 50;

interface Pause {
  readonly ms: number;
  readonly endsByWake: boolean;
}

/** Owns wake-up, back-off and shutdown of one worker. Nothing else in the gateway loops. */
export class WorkerLoop {
  private running: Promise<void> = Promise.resolve();
  private readonly backoff: Backoff;
  private isStopping = false;
  private isWoken = false;
  private endPause: (() => void) | null = null;
  /** Why the worker fails, without content; null after a good step. */
  failing: string | null = null;

  constructor(
    readonly worker: Worker,
    private readonly options: LoopOptions,
  ) {
    this.backoff = new Backoff(FIRST_BACKOFF_MS, options.maxBackoffMs);
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
    while (!this.isStopping) {
      this.isWoken = false;
      await this.pause(await this.stepOnce());
    }
  }

  private async stepOnce(): Promise<Pause> {
    try {
      const result = await this.worker.step();
      this.backoff.succeeded();
      this.failing = null;
      if (result === 'worked') return { ms: 0, endsByWake: true };
      const { idleMs } = this.options;
      return { ms: result === 'idle' ? idleMs : Math.min(idleMs, result.againInMs), endsByWake: true };
    } catch (error) {
      this.failing = failureReason(error);
      const ms = this.backoff.failed(Date.now());
      this.options.log.warn('worker.failed', { worker: this.worker.name, againInMs: ms }, error);
      return { ms, endsByWake: false };
    }
  }

  private async pause({ ms, endsByWake }: Pause): Promise<void> {
    if (ms === 0 || this.isStopping || (endsByWake && this.isWoken)) return;
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
