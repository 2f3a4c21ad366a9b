import { Module } from '@nestjs/common';
import { ChangeEventRepository } from './change-event.repository.js';
import { EventController } from './event.controller.js';
import { EventFeedWorker } from './event-feed.worker.js';
import { EventPruneWorker } from './event-prune.worker.js';
import { EventAudience } from './event-audience.service.js';
import { EventStreams } from './event-streams.service.js';
import { EventWritingModule } from './event-writing.module.js';
import { SessionEndWorker } from './session-end.worker.js';

/** Sends open pages what happened. */
@Module({
  imports: [EventWritingModule],
  controllers: [EventController],
  providers: [ChangeEventRepository, EventFeedWorker, EventPruneWorker, EventAudience, EventStreams, SessionEndWorker],
  exports: [EventStreams],
})
export class EventsModule {}
