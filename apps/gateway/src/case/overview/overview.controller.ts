import { Controller, Get, Param } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { ParseIdPipe } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';
import { ReadOverview } from './read-overview.service.js';
import type { SpaceOverview } from './space-overview.js';

/** A case at a glance. */
@Controller('spaces/:spaceId/overview')
export class OverviewController {
  constructor(private readonly read: ReadOverview) {}

  @Get()
  @Logs('case.overview')
  @May('agreement.read')
  one(@Param('spaceId', ParseIdPipe) spaceId: string, @CurrentPerson() person: Person): Promise<SpaceOverview> {
    return this.read.of(spaceId, person);
  }
}
