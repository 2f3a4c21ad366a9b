import { Controller, Get, Param, Query } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import type { ActivityEntry } from './activity-entry.js';
import { ListActivityQuery } from './dto/list-activity.query.js';
import { ReadActivity } from './read-activity.service.js';

/** What happened in a case. */
@Controller('spaces/:spaceId/activity')
export class ActivityController {
  constructor(private readonly read: ReadActivity) {}

  @Get()
  @Logs('case.activity')
  list(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Query() query: ListActivityQuery,
    @CurrentPerson() person: Person,
  ): Promise<readonly ActivityEntry[]> {
    return this.read.list(spaceId, query, person);
  }
}
