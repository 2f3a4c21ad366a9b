import { Controller, Get } from '@nestjs/common';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { ReadOverview } from './read-overview.service.js';
import type { SpaceOverview } from './space-overview.js';

/** A case at a glance. */
@Controller('spaces/:spaceId/overview')
export class OverviewController {
  constructor(private readonly read: ReadOverview) {}

  @Get()
  @CaseRoute('agreement.read', { act: 'case.overview' })
  one(@Entry() entry: CaseEntry): Promise<SpaceOverview> {
    return this.read.of(entry);
  }
}
