import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Once, OnceRequest, ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry, type Sent } from '#libs/member';
import { AnswerAsk } from './answer-ask.service.js';
import { AskRelease } from './ask-release.service.js';
import type { AskView, ListedAsk } from './ask-view.js';
import { recordsIn } from './named-subjects.service.js';
import { AnswerDto } from './dto/answer.dto.js';
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
  @CaseRoute<readonly ListedAsk[]>('record.read', { act: 'ask.list', saw: recordsIn })
  list(@Entry() entry: CaseEntry): Promise<readonly ListedAsk[]> {
    return this.read.list(entry);
  }

  @Get(':askId')
  @CaseRoute('record.read', { act: 'ask.open' })
  one(@Entry() entry: CaseEntry, @Param('askId', ParseIdPipe) askId: string): Promise<AskView> {
    return this.read.one(entry, askId);
  }

  @Post()
  @CaseRoute('request.send', { content: false })
  @HttpCode(202)
  ask(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: AskDto): Promise<Sent> {
    return this.asking.ask(once, entry, dto);
  }

  /** One answer is on its way at a time: a repeated request is answered as the first one. */
  @Post(':askId/answer')
  @CaseRoute('request.send', { content: false })
  @HttpCode(202)
  answer(@Entry() entry: CaseEntry, @Param('askId', ParseIdPipe) askId: string, @Body() dto: AnswerDto): Promise<Sent> {
    return this.answering.answer(entry, askId, dto);
  }
}
