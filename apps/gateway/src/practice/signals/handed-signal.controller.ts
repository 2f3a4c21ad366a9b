import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { PageQuery, ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { AnswerSignal } from './answers/answer-signal.service.js';
import { SignalAnswerDto } from './answers/dto/signal-answer.dto.js';
import type { HandedSignalLine, HandedSignals, HandedSignalView } from './handed-signal-view.js';
import { ReadHandedSignals } from './read-handed-signals.service.js';

/** Signals that the intake of this country handed over. */
@Controller('signals')
export class HandedSignalController {
  constructor(
    private readonly read: ReadHandedSignals,
    private readonly answering: AnswerSignal,
  ) {}

  @Get()
  @RequireAction('handed-signal.read')
  @Logs<HandedSignals>('handed-signal.list', ({ items }) => items.map(subjectOf))
  page(@Query() asked: PageQuery, @CurrentPerson() person: Person): Promise<HandedSignals> {
    return this.read.page(asked, person);
  }

  @Get(':signalId')
  @RequireAction('handed-signal.read')
  @Logs<HandedSignalView>('handed-signal.open', (signal) => [subjectOf(signal)])
  open(@Param('signalId', ParseIdPipe) signalId: string, @CurrentPerson() person: Person): Promise<HandedSignalView> {
    return this.read.open(signalId, person);
  }

  @Post(':signalId/answer')
  @RequireAction('handed-signal.read')
  @HttpCode(204)
  answer(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Body() given: SignalAnswerDto,
  ): Promise<void> {
    return this.answering.answer(signalId, person, given);
  }
}

function subjectOf({ signalId }: Pick<HandedSignalLine, 'signalId'>): string {
  return `signal:${signalId}`;
}
