import { Controller, Get, Param, Query } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { PageQuery, ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import type { HandedSignalLine, HandedSignals, HandedSignalView } from './handed-signal-view.js';
import { ReadHandedSignals } from './read-handed-signals.service.js';

/** Signals that the intake of this country handed over. */
@Controller('signals')
export class HandedSignalController {
  constructor(private readonly read: ReadHandedSignals) {}

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
}

function subjectOf({ signalId }: Pick<HandedSignalLine, 'signalId'>): string {
  return `signal:${signalId}`;
}
