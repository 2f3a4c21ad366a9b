import { Module } from '@nestjs/common';
import { ChangeEventRepository } from './change-event.repository.js';
import { EventController } from './event.controller.js';
import { EventFeedWorker } from './event-feed.worker.js';
import { EventPruneWorker } from './event-prune.worker.js';
import { EventSight } from './event-sight.service.js';
import { EventStreams } from './event-streams.service.js';
import { SessionEndWorker } from './session-end.worker.js';

/** Tells open pages what happened. */
@Module({
  controllers: [EventController],
  providers: [ChangeEventRepository, EventFeedWorker, EventPruneWorker, EventSight, EventStreams, SessionEndWorker],
  exports: [EventStreams],
})
export class EventsModule {}
