import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { decodeCursor, encodeCursor, HttpError, pageOf, type PageQuery } from '#libs/http';
import { CaseDoor, type CaseEntry } from '#libs/member';
import type { Person } from '#libs/people';
import type { Queries } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { HandedSignalError } from '../handed-signal.errors.js';
import { passedName, type PassedName, readPassedName } from './passed-id.js';
import { OwnDesk } from './own-desk.service.js';
import type { PassedLine, PassedSignals, PassedState, PassedView, Passing } from './passed-signal-view.js';
import { PassedSignalRepository } from './passed-signal.repository.js';

const LIST = 'passed-signals';
const POSITION = /^\d{1,16}$/;

type Stored = Awaited<ReturnType<PassedSignalRepository['page']>>[number];
type StoredWhole = NonNullable<Awaited<ReturnType<PassedSignalRepository['one']>>>;

/** One that came to this country, by its name. */
export interface ReceivedSignal extends PassedView {
  readonly name: PassedName;
}

/** Reads signals that countries passed to each other. */
@Injectable()
export class ReadPassedSignals {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly signals: PassedSignalRepository,
    private readonly desk: OwnDesk,
    private readonly door: CaseDoor,
  ) {}

  /** Of this country and to it. @throws HttpError CURSOR_INVALID */
  async page({ spaceNo }: CaseEntry, { cursor, limit }: PageQuery): Promise<PassedSignals> {
    const before = cursor === undefined ? null : placeIn(cursor);
    const found = await this.signals.page(spaceNo, this.identity.member, { before, limit: limit + 1 });
    const { items, next } = pageOf(found, limit, ({ position }) => encodeCursor(LIST, [position]));
    return { items: items.map(lineOf), next };
  }

  /** @throws HandedSignalError PASSED_SIGNAL_NOT_FOUND */
  async one({ spaceNo }: CaseEntry, passed: string, db?: Queries): Promise<PassedView> {
    const name = readPassedName(passed);
    const found = name && (await this.signals.one(spaceNo, { own: this.identity.member, ...name }, db));
    if (!found)
      throw new HandedSignalError('PASSED_SIGNAL_NOT_FOUND', 'no signal of this country or to it has this id');
    return viewOf({ ...found, isAtDesk: found.isAtDesk && this.desk.isThere });
  }

  /** @throws as `one`, for what this country passed too */
  async received(entry: CaseEntry, passed: string, db?: Queries): Promise<ReceivedSignal> {
    const view = await this.one(entry, passed, db);
    const name = readPassedName(passed);
    if (name === null || view.recipient !== this.identity.member)
      throw new HandedSignalError('PASSED_SIGNAL_NOT_FOUND', 'it was passed to another country');
    return { ...view, name };
  }

  /** Whether it is the first. */
  accept(
    tx: EntityManager,
    { spaceNo }: CaseEntry,
    acceptance: Parameters<PassedSignalRepository['accept']>[2],
  ): Promise<boolean> {
    return this.signals.accept(tx, spaceNo, acceptance);
  }

  /** Where a signal was passed to: of a case that the person is not let into, that it was, and by whom. */
  async passings(signalId: string, by: Person): Promise<readonly Passing[]> {
    const { member: own } = this.identity;
    const found = await this.signals.passings(signalId, own);
    const spaceIds = [...new Set(found.map(({ spaceId }) => spaceId))];
    const entries = await Promise.all(spaceIds.map((spaceId) => this.door.find(spaceId, by, 'passed-signal.read')));
    const open = new Set(entries.flatMap((entry) => entry?.spaceId ?? []));
    return found.map(({ passedId, spaceId, recipient, byName, at, state, outcome }) => {
      const isOpen = open.has(spaceId);
      return {
        passed: passedName({ sender: own, id: passedId }),
        spaceId: isOpen ? spaceId : null,
        recipient: isOpen ? recipient : null,
        byName,
        at,
        state,
        outcome: isOpen ? outcome : null,
      };
    });
  }
}

/** @throws HttpError CURSOR_INVALID */
function placeIn(cursor: string): string {
  const [position] = decodeCursor(LIST, cursor, ['string']);
  if (!POSITION.test(position)) throw new HttpError('CURSOR_INVALID', `not a place in ${LIST}`);
  return position;
}

function lineOf({ sender, signalId, recipient, at, acceptedAt, outcome }: Stored): PassedLine {
  const state: PassedState = outcome !== null ? 'answered' : acceptedAt === null ? 'new' : 'accepted';
  return { passed: passedName({ sender, id: signalId }), sender, recipient, at, state, outcome };
}

function viewOf(stored: StoredWhole): PassedView {
  const { reporter, seen, when, places, persons, things, forms, handling, onward } = stored;
  const { acceptedAt, acceptedBy, outcome, reason, answeredAt, isAnswering, isAtDesk } = stored;
  return {
    ...lineOf(stored),
    signal: { reporter, seen, when, places, persons, things, forms, handling, onward },
    accepted: acceptedAt === null || acceptedBy === null ? null : { byName: acceptedBy, at: acceptedAt, isAtDesk },
    answer: outcome === null || answeredAt === null ? null : { outcome, reason, at: answeredAt },
    isAnswering,
  };
}
