import { Injectable } from '@nestjs/common';
import { HandedSignalError } from './handed-signal.errors.js';
import { HandedSignalRepository, type StoredHandedSignal } from './handed-signal.repository.js';
import type { HandedSignalLine, HandedSignals, HandedSignalView } from './handed-signal-view.js';

const MOST = 100;

/** Reads the signals that intake handed over. */
@Injectable()
export class ReadHandedSignals {
  constructor(private readonly signals: HandedSignalRepository) {}

  async newest(): Promise<HandedSignals> {
    return { items: (await this.signals.newest(MOST)).map(lineOf) };
  }

  /** @throws HandedSignalError HANDED_SIGNAL_NOT_FOUND */
  async open(signalId: string): Promise<HandedSignalView> {
    const found = await this.signals.find(signalId);
    if (!found) throw new HandedSignalError('HANDED_SIGNAL_NOT_FOUND', 'no signal has this id');
    return { ...lineOf(found), signal: found.body };
  }
}

function lineOf({ body, ...stored }: StoredHandedSignal): HandedSignalLine {
  const { reporter, child, danger } = body;
  return { ...stored, reporter, child, danger };
}
