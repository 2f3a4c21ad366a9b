import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { Clock } from '#libs/work';
import { RecallAnswers } from './recall-answers.service.js';

/** Registers what the alert of recalls without an answer watches; it is read from the database at each scrape, by the own clock. */
@Injectable()
export class UnansweredMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly answers: RecallAnswers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'gateway_recalls_unanswered',
      help: 'Holders that said nothing for 15 minutes about what this member recalled because somebody is in danger.',
      collect: async (gauge) => gauge.set(await this.answers.unanswered(this.clock.now())),
    });
  }
}
