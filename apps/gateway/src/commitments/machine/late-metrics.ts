import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { AlarmRepository } from './alarm.repository.js';

/** Registers what the alert of late requests watches; it is read from the database at each scrape. */
@Injectable()
export class LateMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly alarms: AlarmRepository,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'gateway_requests_late_unsaid',
      help: 'Requests that are late by the own clock, which the log does not have however often it was tried.',
      collect: async (gauge) => gauge.set(await this.alarms.unsaid()),
    });
  }
}
