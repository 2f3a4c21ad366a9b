import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from './worker.js';

/** Where a loop reports; the message never holds case content. */
export abstract class LoopLog {
  abstract warn(event: string, fields: Record<string, string | number>): void;
}

export interface LoopOptions {
  readonly idleMs: number;
  readonly maxBackoffMs: number;
  readonly log: LoopLog;
}

/** Owns wake-up, back-off and shutdown of one worker. Nothing else in the gateway loops. */
export class WorkerLoop {
  private readonly stopped = new AbortController();
  private wakeUp: AbortController = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private failures = 0;
  /** Set while the worker fails; cleared by its next good step. */
  failing: string | null = null;

  constructor(
    readonly worker: Worker,
    private readonly options: LoopOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Ends a pause at once; without effect while a step runs, which is followed by another anyway. */
  wake(): void {
    this.wakeUp.abort();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    this.wakeUp.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      this.wakeUp = new AbortController();
      const pauseMs = await this.stepOnce();
      if (pauseMs > 0) await this.pause(pauseMs);
    }
  }

  private async stepOnce(): Promise<number> {
    try {
      const result = await this.worker.step();
      this.failures = 0;
      this.failing = null;
      return result === 'worked' ? 0 : this.options.idleMs;
    } catch (error) {
      this.failures += 1;
      this.failing = error instanceof Error ? error.message : String(error);
      this.options.log.warn('worker.failed', { worker: this.worker.name, attempt: this.failures, error: this.failing });
      return Math.min(this.options.maxBackoffMs, 50 * 2 ** Math.min(this.failures, 10));
    }
  }

  private async pause(ms: number): Promise<void> {
    const signal = AbortSignal.any([this.wakeUp.signal, this.stopped.signal]);
    await delay(ms, undefined, { signal }).catch(() => undefined);
  }
}
