import { Injectable } from '@nestjs/common';
import { type PageQuery, pageOf } from '#libs/http';
import type { Person } from '#libs/people';
import { ServiceRoles } from '#libs/service';
import { HANDED_START, placeIn, placeOf } from './handed-place.js';
import { HandedSignalError } from './handed-signal.errors.js';
import { HandedSignalRepository, type StoredHandedSignal } from './handed-signal.repository.js';
import type { HandedSignalLine, HandedSignals, HandedSignalView } from './handed-signal-view.js';

/** Reads the signals that intake handed over. */
@Injectable()
export class ReadHandedSignals {
  constructor(
    private readonly signals: HandedSignalRepository,
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
  async open(signalId: string, by: Person): Promise<HandedSignalView> {
    const found = await this.signals.find(signalId, this.seesRestricted(by));
    if (!found) throw new HandedSignalError('HANDED_SIGNAL_NOT_FOUND', 'no signal has this id');
    return { ...lineOf(found), signal: found.body };
  }

  private seesRestricted({ roles }: Person): boolean {
    return this.roles.rolesOf('handed-signal.read-restricted').some((role) => roles.includes(role));
  }
}

function lineOf({ body, ...stored }: StoredHandedSignal): HandedSignalLine {
  const { reporter, child, danger } = body;
  return { ...stored, reporter, child, danger };
}
