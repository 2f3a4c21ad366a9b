import { Module } from '@nestjs/common';
import type { Feature } from '#libs/service';
import { HandoversModule } from '../../shared/handovers/handovers.module.js';
import { MailboxesModule } from '../../shared/mailboxes/mailboxes.module.js';
import { SignalsModule } from '../../shared/signals/signals.module.js';
import { ConditionController } from './condition.controller.js';

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'intake.watch': 'role';
  }
}

@Module({ imports: [SignalsModule, HandoversModule, MailboxesModule], controllers: [ConditionController] })
class ConditionModule {}

/** How the intake stands, for operations. */
export const conditionFeature = {
  name: 'condition',
  module: ConditionModule,
  actions: { 'intake.watch': { roles: ['operations'], under: 'role' } },
} satisfies Feature;
