import { Module } from '@nestjs/common';
import { BoardPulse } from '../board-pulse.js';
import { Events } from './events.service.js';

/** What causes of events write; imported where those are. */
@Module({ providers: [BoardPulse, Events], exports: [BoardPulse, Events] })
export class EventWritingModule {}
