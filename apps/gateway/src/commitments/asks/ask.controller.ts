import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { Idempotent, ParseIdPipe, ReservedId } from '#libs/http';
import type { Sent } from '#libs/member';
import { CurrentPerson, type Person } from '#libs/people';
import { AnswerAsk } from './answer-ask.service.js';
import { AskRelease } from './ask-release.service.js';
import type { AskView } from './ask-view.js';
import { AnswerDto } from './dto/answer.dto.js';
import { AskPath } from './dto/ask-path.js';
import { AskDto } from './dto/ask.dto.js';
import { ReadAsks } from './read-asks.service.js';

/** Questions to owners of records that are sealed to others. */
@Controller('spaces/:spaceId/asks')
export class AskController {
  constructor(
    private readonly asking: AskRelease,
    private readonly answering: AnswerAsk,
    private readonly read: ReadAsks,
  ) {}

  @Get()
  @Logs('ask.list')
  list(@Param('spaceId', ParseIdPipe) spaceId: string, @CurrentPerson() person: Person): Promise<readonly AskView[]> {
    return this.read.list(spaceId, person);
  }

  @Post()
  @HttpCode(202)
  @Idempotent()
  ask(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @ReservedId() askId: string,
    @Body() dto: AskDto,
    @CurrentPerson() person: Person,
  ): Promise<Sent> {
    return this.asking.ask({ spaceId, askId }, dto, person);
  }

  /** One answer is on its way at a time: a repeated request is answered as the first one. */
  @Post(':askId/answer')
  @HttpCode(202)
  answer(@Param() { spaceId, askId }: AskPath, @Body() dto: AnswerDto, @CurrentPerson() person: Person): Promise<Sent> {
    return this.answering.answer({ spaceId, askId }, dto, person);
  }
}
