import { Controller, Get, Query } from '@nestjs/common';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import type { ActivityEntry } from './activity-entry.js';
import { ListActivityQuery } from './dto/list-activity.query.js';
import { ReadActivity } from './read-activity.service.js';

/** What happened in a case. */
@Controller('spaces/:spaceId/activity')
export class ActivityController {
  constructor(private readonly read: ReadActivity) {}

  @Get()
  @CaseRoute('record.read', { act: 'case.activity' })
  list(@Entry() entry: CaseEntry, @Query() query: ListActivityQuery): Promise<readonly ActivityEntry[]> {
    return this.read.list(entry, query);
  }
}
