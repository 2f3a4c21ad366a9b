import { Controller, Get, Param } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { ParseIdPipe } from '#libs/http';
import { RequireAction } from '#libs/people';
import type { HandedSignalLine, HandedSignals, HandedSignalView } from './handed-signal-view.js';
import { ReadHandedSignals } from './read-handed-signals.service.js';

/** Signals that the intake of this country handed over. */
@Controller('signals')
export class HandedSignalController {
  constructor(private readonly read: ReadHandedSignals) {}

  @Get()
  @RequireAction('handed-signal.read')
  @Logs<HandedSignals>('handed-signal.list', ({ items }) => items.map(subjectOf))
  newest(): Promise<HandedSignals> {
    return this.read.newest();
  }

  @Get(':signalId')
  @RequireAction('handed-signal.read')
  @Logs<HandedSignalView>('handed-signal.open', (signal) => [subjectOf(signal)])
  open(@Param('signalId', ParseIdPipe) signalId: string): Promise<HandedSignalView> {
    return this.read.open(signalId);
  }
}

function subjectOf({ signalId }: Pick<HandedSignalLine, 'signalId'>): string {
  return `signal:${signalId}`;
}
