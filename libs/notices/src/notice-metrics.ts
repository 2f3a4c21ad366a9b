import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { Clock } from '#libs/work';
import { NoticeRepository } from './notice.repository.js';

/** Registers what the alert of notices watches; it is read from the database at each scrape. */
@Injectable()
export class NoticeMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'gateway_notices',
      help: 'Notices to desks: failed for good or heard by nobody in the last day, and waiting for another try.',
      labels: ['state'],
      collect: async (gauge) => {
        const { failed, retried, unheard } = await this.notices.counts(this.clock.now());
        for (const [state, count] of Object.entries({ failed, retried, unheard })) gauge.set({ state }, count);
      },
    });
  }
}
