import { Controller, Get } from '@nestjs/common';
import { RequireAction } from '#libs/people';
import { Clock } from '#libs/work';
import { HandoverRepository } from '../../shared/handovers/handover.repository.js';
import { MailboxRepository } from '../../shared/mailboxes/mailbox.repository.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import type { IntakeCondition } from './condition-view.js';

/** Whether the intake works, for those who look after it and read no signal. */
@Controller()
export class ConditionController {
  constructor(
    private readonly signals: SignalRepository,
    private readonly handovers: HandoverRepository,
    private readonly boxes: MailboxRepository,
    private readonly clock: Clock,
  ) {}

  @Get('condition')
  @RequireAction('intake.watch')
  async condition(): Promise<IntakeCondition> {
    const at = this.clock.now();
    const [lastReportAt, waiting, untold, unfetched] = await Promise.all([
      this.signals.lastReportAt(),
      this.signals.late(at),
      this.boxes.overdue(at),
      this.handovers.unfetched(),
    ]);
    return { at, lastReportAt, waiting, untold, unfetched };
  }
}
