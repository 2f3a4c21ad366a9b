import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Logs, type SeenInCase } from '#libs/audit';
import { ForEverybody, RateLimited } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import { SearchCasesDto } from './dto/search-cases.dto.js';
import { SearchCases } from './list/search-cases.service.js';
import type { FoundInCases } from './record-views.js';

/** One search over all cases. */
@ForEverybody('finds what the caller may read, as roles and agreements allow')
@Controller('search')
export class SearchController {
  constructor(private readonly cases: SearchCases) {}

  /** Asked in the body: proxies, histories and referrers keep addresses, and words are content. */
  @Post()
  @Logs('record.search', foundIn)
  @RateLimited('search')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  search(@Body() dto: SearchCasesDto, @CurrentPerson() by: Person): Promise<FoundInCases> {
    return this.cases.search(by, dto);
  }
}

/** Each case has its own look; what found nothing is a look at none. */
function foundIn({ records }: FoundInCases): readonly SeenInCase[] {
  const spaceIds = [...new Set(records.map(({ spaceId }) => spaceId))];
  return spaceIds.map((spaceId) => ({
    spaceId,
    subjects: records.filter((row) => row.spaceId === spaceId).map(({ recordId }) => `record:${recordId}`),
  }));
}
