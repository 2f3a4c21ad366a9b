import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { HealthChecks } from './health/health-checks.js';
import { EventLog } from './log/event-log.js';
import { Metrics } from './metrics/metrics.js';

/** Made in `main.ts`, since both are needed before and after the Nest container lives. */
export interface ObservabilityOptions {
  readonly log: EventLog;
  readonly metrics: Metrics;
}

/** Gives every module the event log, the metrics and the health checks, and serves `/health/*`. */
@Module({})
export class ObservabilityModule {
  static forRoot({ log, metrics }: ObservabilityOptions): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      controllers: [HealthController],
      providers: [
        { provide: EventLog, useValue: log },
        { provide: Metrics, useValue: metrics },
        { provide: HealthChecks, useFactory: () => new HealthChecks() },
      ],
      exports: [EventLog, Metrics, HealthChecks],
    };
  }
}
