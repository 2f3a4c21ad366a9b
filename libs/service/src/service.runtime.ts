import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { LoopLog, WorkerLoop } from '#libs/work';
import type { Closing } from './feature.js';
import type { FeatureWork } from './fold-features.js';
import type { WorkerSpec } from './worker-spec.js';

/** Background work of all features of a service. */
export class ServiceWork {
  constructor(readonly features: readonly FeatureWork[]) {}
}

interface RunningFeature {
  readonly loops: readonly WorkerLoop[];
  readonly closes: readonly Closing[];
}

/** Starts the workers of all features with the application, and stops them in the opposite order. */
@Injectable()
export class ServiceRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: readonly RunningFeature[] = [];

  constructor(
    private readonly work: ServiceWork,
    private readonly providers: ModuleRef,
    private readonly log: LoopLog,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.work.features.map(({ workers, closes }) => ({
      loops: workers.map((spec) => this.loopOf(spec)),
      closes: closes.map((type) => this.providers.get(type, { strict: false })),
    }));
    for (const loop of this.running.flatMap(({ loops }) => loops)) loop.start();
  }

  /** A part that cannot be closed keeps no other worker from ending its step. @throws AggregateError when all have ended */
  async beforeApplicationShutdown(): Promise<void> {
    const failures: unknown[] = [];
    for (const { loops, closes } of this.running.toReversed()) {
      await Promise.all(loops.map((loop) => loop.stop()));
      for (const part of closes) {
        try {
          await part.close();
        } catch (error) {
          failures.push(error);
        }
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'parts of the service could not be closed');
  }

  private loopOf({ worker, wakenBy, ...rhythm }: WorkerSpec): WorkerLoop {
    const loop = new WorkerLoop(this.providers.get(worker, { strict: false }), { ...rhythm, log: this.log });
    if (wakenBy) this.providers.get(wakenBy, { strict: false }).onWork(() => loop.wake());
    return loop;
  }
}
