import { Global, Module } from '@nestjs/common';
import { BoardPulse } from '#libs/inbox';
import { FlowPulse } from './flow-pulse.service.js';

/** The pulse of the board. Global, because the feed of events knows no board. */
@Global()
@Module({ providers: [FlowPulse, { provide: BoardPulse, useExisting: FlowPulse }], exports: [BoardPulse, FlowPulse] })
export class FlowPulseModule {}
