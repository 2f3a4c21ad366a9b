import { Injectable } from '@nestjs/common';
import { type PageQuery, pageOf } from '#libs/http';
import { CaseDoor } from '#libs/member';
import type { Person } from '#libs/people';
import { ServiceRoles } from '#libs/service';
import { SignalAnswerRepository } from './answers/signal-answer.repository.js';
import { HANDED_START, placeIn, placeOf } from './handed-place.js';
import { HandedSignalError } from './handed-signal.errors.js';
import { HandedSignalRepository, type StoredHandedSignal } from './handed-signal.repository.js';
import type { HandedSignalLine, HandedSignals, HandedSignalView } from './handed-signal-view.js';
import { ReadPassedSignals } from './passed/read-passed-signals.service.js';
import { type StoredTakeUp, TakeUpRepository } from './take-up/take-up.repository.js';
import type { TakenUp } from './take-up/take-up-view.js';

/** Reads the signals that intake handed over. */
@Injectable()
export class ReadHandedSignals {
  constructor(
    private readonly signals: HandedSignalRepository,
    private readonly takeUps: TakeUpRepository,
    private readonly answers: SignalAnswerRepository,
    private readonly passed: ReadPassedSignals,
    private readonly door: CaseDoor,
    private readonly roles: ServiceRoles,
  ) {}

  /** @throws HttpError CURSOR_INVALID */
  async page({ cursor, limit }: PageQuery, by: Person): Promise<HandedSignals> {
    const place = cursor === undefined ? HANDED_START : placeIn(cursor);
    const found = await this.signals.after(place, { restricted: this.seesRestricted(by), limit: limit + 1 });
    const { items, next } = pageOf(found, limit, placeOf);
    return { items: items.map(lineOf), next };
  }

  /** What few may read is not there for the others. @throws HandedSignalError HANDED_SIGNAL_NOT_FOUND */
  async find(signalId: string, by: Person): Promise<StoredHandedSignal> {
    const found = await this.signals.find(signalId, this.seesRestricted(by));
    if (!found) throw new HandedSignalError('HANDED_SIGNAL_NOT_FOUND', 'no signal has this id');
    return found;
  }

  /** With what became of it. @throws as `find` */
  async open(signalId: string, by: Person): Promise<HandedSignalView> {
    const found = await this.find(signalId, by);
    const [taken, answer, passings] = await Promise.all([
      this.takeUps.of(signalId),
      this.answers.of(signalId),
      this.passed.passings(signalId, by),
    ]);
    const takenUp = taken && (await this.takenUp(taken, by));
    return { ...lineOf(found), signal: found.body, takenUp, answer, passings };
  }

  private async takenUp({ spaceId, byName, at }: StoredTakeUp, by: Person): Promise<TakenUp> {
    const entry = await this.door.find(spaceId, by, 'record.read');
    return { spaceId: entry === null ? null : spaceId, byName, at };
  }

  private seesRestricted({ roles }: Person): boolean {
    return this.roles.rolesOf('handed-signal.read-restricted').some((role) => roles.includes(role));
  }
}

function lineOf({ body, ...stored }: StoredHandedSignal): HandedSignalLine {
  const { reporter, child, danger } = body;
  return { ...stored, reporter, child, danger };
}
