import { Module } from '@nestjs/common';
import { FlowPulse } from './flow-pulse.service.js';

/** The pulse of the board, for the feed of events. */
@Module({ providers: [FlowPulse], exports: [FlowPulse] })
export class FlowPulseModule {}
