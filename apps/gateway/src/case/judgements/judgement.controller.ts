import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Once, OnceRequest, RateLimited } from '#libs/http';
import { type AudienceView, type CaseEntry, CaseRoute, Entry, type Sent } from '#libs/member';
import { JudgePairDto } from './dto/judge-pair.dto.js';
import { JudgePair } from './judge-pair.service.js';

/** What the own country says of two records: whether they are one. */
@Controller('spaces/:spaceId/judgements')
export class JudgementController {
  constructor(private readonly judging: JudgePair) {}

  @Post()
  @CaseRoute('identity.judge', { content: false })
  @HttpCode(202)
  judge(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: JudgePairDto): Promise<Sent> {
    return this.judging.judge(once, entry, dto);
  }

  /** Who would hear it, and whether it would wait; nothing is sent. */
  @Post('preview')
  @CaseRoute('identity.judge', { content: false })
  @RateLimited('audience')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  preview(@Entry() entry: CaseEntry, @Body() dto: JudgePairDto): Promise<AudienceView> {
    return this.judging.foresee(entry, dto);
  }
}
