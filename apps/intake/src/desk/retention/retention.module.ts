import { Module } from '@nestjs/common';
import { HandoversModule } from '../../shared/handovers/handovers.module.js';
import { LinksModule } from '../../shared/links/links.module.js';
import { MailboxesModule } from '../../shared/mailboxes/mailboxes.module.js';
import { SignalsModule } from '../../shared/signals/signals.module.js';
import { PurgeSignals } from './purge-signals.worker.js';

@Module({ imports: [HandoversModule, LinksModule, MailboxesModule, SignalsModule], providers: [PurgeSignals] })
export class RetentionModule {}
