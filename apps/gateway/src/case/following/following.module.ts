import { Module } from '@nestjs/common';
import { FollowingController } from './following.controller.js';
import { FollowingRepository } from './following.repository.js';
import { RecordFollowing } from './record-following.service.js';

@Module({
  controllers: [FollowingController],
  providers: [FollowingRepository, RecordFollowing],
  exports: [RecordFollowing],
})
export class FollowingModule {}
