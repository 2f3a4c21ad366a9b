import { Injectable, Module } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import { Clock, type FailedStep, LoopLog, SystemClock } from '#libs/work';
import type { Feature } from './feature.js';

const events = logEvents('service', { workerFailed: 'warn' });

/** Writes failed steps of workers: which worker, and of the error what cannot repeat content. */
@Injectable()
class ServiceLoopLog extends LoopLog {
  constructor(private readonly log: EventLog) {
    super();
  }

  override warn(_event: string, { worker, againInMs }: FailedStep, error: unknown): void {
    this.log.write(events.workerFailed, { worker, durMs: againInMs }, error);
  }
}

@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: LoopLog, useClass: ServiceLoopLog },
  ],
  exports: [Clock, LoopLog],
})
class GroundModule {}

/** Clock and log of workers, for a service without an exchange, which brings its own. */
export const groundFeature = {
  name: 'ground',
  module: () => ({ module: GroundModule, global: true }),
} satisfies Feature;
