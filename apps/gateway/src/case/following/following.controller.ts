import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import type { FollowingView } from './following-view.js';
import { RecordFollowing } from './record-following.service.js';

/** Whether the caller hears what others say about a record. */
@Controller('spaces/:spaceId/records/:recordId/following')
export class FollowingController {
  constructor(private readonly following: RecordFollowing) {}

  @Get()
  view(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('recordId', ParseIdPipe) recordId: string,
    @CurrentPerson() person: Person,
  ): Promise<FollowingView> {
    return this.following.view(spaceId, recordId, person);
  }

  @Put()
  follow(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('recordId', ParseIdPipe) recordId: string,
    @CurrentPerson() person: Person,
  ): Promise<FollowingView> {
    return this.following.follow(spaceId, recordId, person);
  }

  @Delete()
  @HttpCode(204)
  unfollow(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('recordId', ParseIdPipe) recordId: string,
    @CurrentPerson() person: Person,
  ): Promise<void> {
    return this.following.unfollow(spaceId, recordId, person);
  }
}
