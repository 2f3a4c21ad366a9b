import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { SeenDto } from './dto/seen.dto.js';
import type { FollowingView } from './following-view.js';
import { RecordFollowing } from './record-following.service.js';

/** Whether the caller hears what others say about a record, and how much of it they saw. */
@Controller('spaces/:spaceId/records/:recordId')
export class FollowingController {
  constructor(private readonly following: RecordFollowing) {}

  @Get('following')
  @CaseRoute('record.read', { content: false })
  view(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<FollowingView> {
    return this.following.view(entry, recordId);
  }

  @Put('following')
  @CaseRoute('record.read', { content: false })
  follow(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<FollowingView> {
    return this.following.follow(entry, recordId);
  }

  /** Also of who lost the right to read it, or the place on the team: it says nothing and ends what is the caller's own. */
  @Delete('following')
  @CaseRoute('record.unfollow', { content: false })
  @HttpCode(204)
  unfollow(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<void> {
    return this.following.unfollow(entry, recordId);
  }

  /** It was in view. */
  @Put('seen')
  @CaseRoute('record.read', { content: false })
  @HttpCode(204)
  noteSeen(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() { through }: SeenDto,
  ): Promise<void> {
    return this.following.noteSeen(entry, recordId, through);
  }
}
