import { Module } from '@nestjs/common';
import { FollowingController } from './following.controller.js';
import { FollowingRepository } from './following.repository.js';
import { NewFactsReactor } from './new-facts.reactor.js';
import { NewFactsRepository } from './new-facts.repository.js';
import { NewFacts } from './new-facts.service.js';
import { RecordFollowing } from './record-following.service.js';

@Module({
  controllers: [FollowingController],
  providers: [FollowingRepository, NewFacts, NewFactsReactor, NewFactsRepository, RecordFollowing],
  exports: [NewFactsReactor, RecordFollowing],
})
export class FollowingModule {}
