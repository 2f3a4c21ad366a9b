import { Module } from '@nestjs/common';
import { HandoversModule } from '../../shared/handovers/handovers.module.js';
import { MailboxesModule } from '../../shared/mailboxes/mailboxes.module.js';
import { SignalsModule } from '../../shared/signals/signals.module.js';
import { EnrichSignal } from './enrich-signal.service.js';
import { ReadSignals } from './read-signals.service.js';
import { RouteSignal } from './route-signal.service.js';
import { SignalController } from './signal.controller.js';
import { WeighSignal } from './weigh-signal.service.js';

/** The desk at which people weigh signals and send them on. */
@Module({
  imports: [SignalsModule, HandoversModule, MailboxesModule],
  controllers: [SignalController],
  providers: [EnrichSignal, ReadSignals, RouteSignal, WeighSignal],
})
export class TriageModule {}
