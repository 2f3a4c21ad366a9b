import type { Type } from '@nestjs/common';
import type { LoopOptions, Worker } from '#libs/work';

/** A provider that knows of work before a poll finds it. */
export interface Waker {
  /** Calls the listener whenever there is work. */
  onWork(listener: () => void): void;
}

/** The rhythm of a worker beside its poll, see `LoopOptions`. */
export interface Rhythm extends Pick<LoopOptions, 'maxIdleMs' | 'maxBackoffMs'> {
  readonly wakenBy?: Type<Waker>;
}

/** A worker of a feature with its rhythm. */
export interface WorkerSpec extends Rhythm {
  readonly idleMs: number;
  readonly worker: Type<Worker>;
}

/** Describes a worker whose loop takes a step every `idleMs` while it finds nothing. */
export function every(idleMs: number, worker: Type<Worker>, rhythm: Rhythm): WorkerSpec {
  return { idleMs, worker, ...rhythm };
}
