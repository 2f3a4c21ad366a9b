import { Controller, Get, Param, Query } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { CompareVersions } from './compare-versions.service.js';
import { CompareQuery } from './dto/compare.query.js';
import type { VersionCompare } from './record-views.js';

/** Versions of a record beside each other. */
@Controller('spaces/:spaceId/records/:recordId/compare')
export class RecordVersionController {
  constructor(private readonly versions: CompareVersions) {}

  @Get()
  @CaseRoute('record.read', { act: 'record.compare' })
  compare(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Query() range: CompareQuery,
  ): Promise<VersionCompare> {
    return this.versions.compare(entry, recordId, range);
  }
}
