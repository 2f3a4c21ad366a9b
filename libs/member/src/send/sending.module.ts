import { type DynamicModule, Module } from '@nestjs/common';
import { RetiredTypes } from '#libs/exchange';
import { isRetired, type MessageGate } from '../member-feature.js';
import { Audience } from './audience.service.js';
import { AudienceTokens } from './audience-tokens.service.js';
import { HeldKinds } from './held-kinds.js';
import { Holding } from './holding.service.js';
import { MessageGates } from './message-gates.js';
import { MessageRules } from './message-rules.js';
import { SendToCase } from './send-to-case.service.js';
import { SubjectLocks } from './subject-locks.repository.js';
import { SystemSending } from './system-sending.service.js';

/** The ways out of a service, with what its features say of their messages. The service binds `Gate` and `HeldActs` in global modules. */
@Module({})
export class SendingModule {
  static forRoot(byType: ReadonlyMap<string, MessageGate>): DynamicModule {
    const retired = [...byType].flatMap(([type, gate]) => (isRetired(gate) ? [type] : []));
    return {
      module: SendingModule,
      global: true,
      providers: [
        { provide: MessageGates, useValue: new MessageGates(byType) },
        { provide: RetiredTypes, useValue: new RetiredTypes(new Set(retired)) },
        Audience,
        AudienceTokens,
        HeldKinds,
        Holding,
        MessageRules,
        SubjectLocks,
        SendToCase,
        SystemSending,
      ],
      exports: [
        Audience,
        HeldKinds,
        Holding,
        MessageGates,
        MessageRules,
        RetiredTypes,
        SendToCase,
        SubjectLocks,
        SystemSending,
      ],
    };
  }
}
