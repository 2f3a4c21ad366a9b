import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Logs, type SeenInCase } from '#libs/audit';
import { ForEverybody, RateLimited } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import type { FoundCommitment } from './commitment-view.js';
import { FindCommitmentsDto } from './dto/find-commitments.dto.js';
import { FindCommitments } from './find-commitments.service.js';

@Controller('commitments')
export class FindCommitmentsController {
  constructor(private readonly finding: FindCommitments) {}

  @Post('search')
  @ForEverybody('requests are found where the person reads records')
  @Logs('commitment.search', foundIn)
  @RateLimited('search')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  search(@Body() dto: FindCommitmentsDto, @CurrentPerson() by: Person): Promise<readonly FoundCommitment[]> {
    return this.finding.find(by, dto);
  }
}

/** Each case has its own look. */
function foundIn(found: readonly FoundCommitment[]): readonly SeenInCase[] {
  const spaceIds = [...new Set(found.map(({ spaceId }) => spaceId))];
  return spaceIds.map((spaceId) => ({
    spaceId,
    subjects: found.filter((one) => one.spaceId === spaceId).map(({ commitmentId }) => `commitment:${commitmentId}`),
  }));
}
