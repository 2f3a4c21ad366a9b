import { Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { DeskNewsController } from './desk-news.controller.js';
import { DeskNews } from './desk-news.service.js';
import { DeskSeenRepository } from './desk-seen.repository.js';
import { FollowingController } from './following.controller.js';
import { FollowingRepository } from './following.repository.js';
import { HandBackWorker } from './hand-back.worker.js';
import { NewFactsRepository } from './new-facts.repository.js';
import { NewFacts } from './new-facts.service.js';
import { RecordFollowing } from './record-following.service.js';
import { RecordNewsReactor } from './record-news.reactor.js';
import { RecordReaders } from './record-readers.service.js';
import { RecordSeenRepository } from './record-seen.repository.js';
import { SeenPruneWorker } from './seen-prune.worker.js';

@Module({
  imports: [EventWritingModule],
  controllers: [DeskNewsController, FollowingController],
  providers: [
    DeskNews,
    DeskSeenRepository,
    FollowingRepository,
    HandBackWorker,
    NewFacts,
    NewFactsRepository,
    RecordFollowing,
    RecordNewsReactor,
    RecordReaders,
    RecordSeenRepository,
    SeenPruneWorker,
  ],
  exports: [DeskNews, HandBackWorker, RecordFollowing, RecordNewsReactor, SeenPruneWorker],
})
export class FollowingModule {}
