import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { HandedSignalError } from '../handed-signal.errors.js';
import { ReadHandedSignals } from '../read-handed-signals.service.js';
import type { PassSignalDto } from './dto/pass-signal.dto.js';
import { ForeignDeskRepository, type SignalOrigin } from './foreign-desk.repository.js';
import { isDeskId } from './own-desk.service.js';
import { readPassedName } from './passed-id.js';
import { PassedSignalRepository } from './passed-signal.repository.js';

/** From this code on what another country said goes on to nobody. */
const RESTRICTED = 2;

type Said = Pick<PassSignalDto, 'signalId' | 'onwardOf' | 'recipient'>;

/** Holds what goes on to what the country that told it first allowed. */
@Injectable()
export class SignalOrigins {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly reading: ReadHandedSignals,
    private readonly signals: PassedSignalRepository,
    private readonly desk: ForeignDeskRepository,
  ) {}

  /**
   * Where it comes from another country, by whichever way; null for a signal of this one.
   *
   * @throws HandedSignalError HANDED_SIGNAL_NOT_FOUND, PASSED_SIGNAL_NOT_FOUND, SIGNAL_STAYS
   */
  async of(entry: CaseEntry, { signalId, onwardOf = '', recipient }: Said): Promise<SignalOrigin | null> {
    const origin = signalId === undefined ? await this.received(entry, onwardOf) : await this.handed(entry, signalId);
    if (origin && !mayReach(origin, recipient)) throw stays(origin);
    return origin;
  }

  /** What came of one that intake handed over; whom its country kept it from are not among its readers. @throws HandedSignalError SIGNAL_STAYS */
  async requireReaders(signalId: string, readers: readonly string[]): Promise<void> {
    const origin = await this.originOf(signalId);
    if (origin === null || (origin.onward && origin.handling < RESTRICTED)) return;
    if (readers.some((member) => member !== origin.sender)) throw stays(origin, ['release']);
  }

  /** One that intake handed over may be of another country too. */
  private async handed(entry: CaseEntry, signalId: string): Promise<SignalOrigin | null> {
    const { restricted } = await this.reading.find(signalId, entry.by);
    // Nothing in a message keeps it from those who may not read it here.
    if (restricted)
      throw new HandedSignalError('SIGNAL_STAYS', 'an official may be involved: prosecutors alone read it', [
        'signalId',
      ]);
    return this.originOf(signalId);
  }

  /** What came back from the desk, whose acceptance was forgotten as after an old backup, may be restricted: it stays until it is accepted again. */
  private async originOf(signalId: string): Promise<SignalOrigin | null> {
    const origin = await this.desk.origin(signalId);
    if (origin === null && isDeskId(signalId))
      throw new HandedSignalError(
        'SIGNAL_STAYS',
        'another country told it, and what that one allowed is not known here',
      );
    return origin;
  }

  private async received(entry: CaseEntry, onwardOf: string): Promise<SignalOrigin> {
    const name = readPassedName(onwardOf);
    const { member: own } = this.identity;
    const found = name && (await this.signals.one(entry.spaceNo, { own, ...name }));
    if (!found || found.recipient !== own)
      throw new HandedSignalError('PASSED_SIGNAL_NOT_FOUND', 'no signal that was passed to this country has this id');
    return found;
  }
}

function mayReach({ sender, handling, onward }: SignalOrigin, recipient: string): boolean {
  return onward && handling < RESTRICTED && recipient !== sender;
}

function stays({ sender }: SignalOrigin, paths: readonly string[] = []): HandedSignalError {
  return new HandedSignalError('SIGNAL_STAYS', `${sender} did not allow to pass it on`, paths);
}
