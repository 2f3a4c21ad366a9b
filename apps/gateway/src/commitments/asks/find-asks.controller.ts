import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Logs, type SeenInCase } from '#libs/audit';
import { ForEverybody, RateLimited } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import type { FoundAsk } from './ask-view.js';
import { FindAsksDto } from './dto/find-asks.dto.js';
import { FindAsks } from './find-asks.service.js';

@Controller('asks')
export class FindAsksController {
  constructor(private readonly finding: FindAsks) {}

  @Post('search')
  @ForEverybody('requests are found where the person reads records')
  @Logs('ask.search', foundIn)
  @RateLimited('search')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  search(@Body() dto: FindAsksDto, @CurrentPerson() by: Person): Promise<readonly FoundAsk[]> {
    return this.finding.find(by, dto);
  }
}

/** Each case has its own look. */
function foundIn(found: readonly FoundAsk[]): readonly SeenInCase[] {
  const spaceIds = [...new Set(found.map(({ spaceId }) => spaceId))];
  return spaceIds.map((spaceId) => ({
    spaceId,
    subjects: found.filter((one) => one.spaceId === spaceId).map(({ askId }) => `message:${askId}`),
  }));
}
