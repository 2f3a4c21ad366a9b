import { Controller, Get, Param, Query } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { CurrentPerson, type Person } from '#libs/people';
import { CompareVersions } from './compare-versions.service.js';
import { CompareQuery } from './dto/compare.query.js';
import { RecordPath } from './dto/record-path.js';
import type { VersionCompare } from './record-views.js';

/** Versions of a record beside each other. */
@Controller('spaces/:spaceId/records/:recordId/compare')
export class RecordVersionController {
  constructor(private readonly versions: CompareVersions) {}

  @Get()
  @Logs('record.compare')
  compare(
    @Param() where: RecordPath,
    @Query() range: CompareQuery,
    @CurrentPerson() person: Person,
  ): Promise<VersionCompare> {
    return this.versions.compare(where, range, person);
  }
}
