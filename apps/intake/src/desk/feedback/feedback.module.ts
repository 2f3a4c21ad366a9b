import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { Clock } from '#libs/work';
import { MailboxRepository } from '../../shared/mailboxes/mailbox.repository.js';
import { MailboxesModule } from '../../shared/mailboxes/mailboxes.module.js';
import { SignalsModule } from '../../shared/signals/signals.module.js';
import { AskReporter } from './ask-reporter.service.js';
import { FeedbackController } from './feedback.controller.js';
import { GiveBox } from './give-box.service.js';
import { GiveFeedback } from './give-feedback.service.js';
import { LetterKeys } from '../../shared/mailboxes/letter-keys.js';
import { TellReporter } from '../../shared/mailboxes/tell-reporter.service.js';

/** What whoever reported is told; says when that is late. */
@Module({})
export class FeedbackModule implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly boxes: MailboxRepository,
    private readonly clock: Clock,
  ) {}

  static forRoot(keys: LetterKeys): DynamicModule {
    return {
      module: FeedbackModule,
      global: true,
      imports: [MailboxesModule, SignalsModule],
      controllers: [FeedbackController],
      providers: [{ provide: LetterKeys, useValue: keys }, AskReporter, GiveBox, GiveFeedback, TellReporter],
      exports: [TellReporter],
    };
  }

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'intake_feedback_overdue',
      help: 'Signals whose reporters were not told in time what became of them.',
      collect: async (gauge) => gauge.set(await this.boxes.overdue(this.clock.now())),
    });
  }
}
