import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Once, OnceRequest, PageQuery, RateLimited } from '#libs/http';
import { type AudienceView, type CaseEntry, CaseRoute, Entry, type Sent } from '#libs/member';
import { SignalAnswerDto } from '../answers/dto/signal-answer.dto.js';
import { AnswerPassed } from './answer-passed.service.js';
import { PassSignalDto } from './dto/pass-signal.dto.js';
import { PassSignal } from './pass-signal.service.js';
import type { PassedLine, PassedSignals, PassedView } from './passed-signal-view.js';
import { ReadPassedSignals } from './read-passed-signals.service.js';

/** Signals that countries pass to each other. */
@Controller('spaces/:spaceId/passed-signals')
export class PassedSignalController {
  constructor(
    private readonly read: ReadPassedSignals,
    private readonly passing: PassSignal,
    private readonly answering: AnswerPassed,
  ) {}

  @Get()
  @CaseRoute<PassedSignals>('passed-signal.read', {
    act: 'passed-signal.list',
    saw: ({ items }) => items.map(subjectOf),
  })
  list(@Entry() entry: CaseEntry, @Query() asked: PageQuery): Promise<PassedSignals> {
    return this.read.page(entry, asked);
  }

  @Get(':passed')
  @CaseRoute<PassedView>('passed-signal.read', { act: 'passed-signal.open', saw: (view) => [subjectOf(view)] })
  open(@Entry() entry: CaseEntry, @Param('passed') passed: string): Promise<PassedView> {
    return this.read.one(entry, passed);
  }

  @Post()
  @CaseRoute('passed-signal.send', { content: false })
  @RateLimited('audience')
  @HttpCode(202)
  pass(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: PassSignalDto): Promise<Sent> {
    return this.passing.pass(once, entry, dto);
  }

  /** Whether it would wait, and for whom; nothing is sent. */
  @Post('forecast')
  @CaseRoute('passed-signal.send', { content: false })
  @RateLimited('audience')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  foresee(@Entry() entry: CaseEntry, @Body() dto: PassSignalDto): Promise<AudienceView> {
    return this.passing.foresee(entry, dto);
  }

  @Post(':passed/acceptance')
  @CaseRoute('passed-signal.send', { content: false })
  @HttpCode(204)
  accept(@Entry() entry: CaseEntry, @Param('passed') passed: string): Promise<void> {
    return this.answering.accept(entry, passed);
  }

  @Post(':passed/answer')
  @CaseRoute('passed-signal.send', { content: false })
  @HttpCode(202)
  answer(@Entry() entry: CaseEntry, @Param('passed') passed: string, @Body() given: SignalAnswerDto): Promise<Sent> {
    return this.answering.answer(entry, passed, given);
  }
}

function subjectOf({ passed }: Pick<PassedLine, 'passed'>): string {
  return `passed-signal:${passed}`;
}
