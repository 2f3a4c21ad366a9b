import { decodeCursor, encodeCursor, HttpError } from '#libs/http';
import type { Lane } from '../../shared/signals/new-signal.js';
import type { LanePlace } from '../../shared/signals/signal.repository.js';
import type { SignalHead } from '../../shared/signals/stored-signal.js';

/** How far somebody read: in each lane, and whether what came last came from the flood. */
export interface QueuePlace {
  readonly lanes: Readonly<Record<Lane, LanePlace>>;
  readonly lastWasFlood: boolean;
}

const LIST = 'signal-queue';
const NO_TERM = 'infinity';
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHAPE = ['string', 'string', 'string', 'string', 'string', 'string', 'number'] as const;

const BEFORE_ALL: LanePlace = { priority: '', due: '-infinity', signalId: '00000000-0000-0000-0000-000000000000' };
/** Before the first of all. */
export const QUEUE_START: QueuePlace = { lanes: { normal: BEFORE_ALL, flood: BEFORE_ALL }, lastWasFlood: false };

/** The place behind a signal. */
export function behind({ lanes }: QueuePlace, { priority, lane, dueAt, signalId }: SignalHead): QueuePlace {
  const place: LanePlace = { priority, due: dueAt?.toISOString() ?? NO_TERM, signalId };
  const lastWasFlood = lane === 'flood';
  return { lanes: lastWasFlood ? { ...lanes, flood: place } : { ...lanes, normal: place }, lastWasFlood };
}

/** A place as a text to ask for what follows. */
export function textOf({ lanes: { normal, flood }, lastWasFlood }: QueuePlace): string {
  const { priority, due, signalId } = normal;
  return encodeCursor(LIST, [priority, due, signalId, flood.priority, flood.due, flood.signalId, lastWasFlood ? 1 : 0]);
}

/** @throws HttpError CURSOR_INVALID */
export function placeIn(cursor: string): QueuePlace {
  const [priority, due, signalId, floodPriority, floodDue, floodId, lastWasFlood] = decodeCursor(LIST, cursor, SHAPE);
  const lanes = {
    normal: { priority, due, signalId },
    flood: { priority: floodPriority, due: floodDue, signalId: floodId },
  };
  if (!Object.values(lanes).every(isPlace)) throw new HttpError('CURSOR_INVALID', `not a place in ${LIST}`);
  return { lanes, lastWasFlood: lastWasFlood === 1 };
}

function isPlace({ due, signalId }: LanePlace): boolean {
  const isMoment = [NO_TERM, BEFORE_ALL.due].includes(due) || (MOMENT.test(due) && !Number.isNaN(Date.parse(due)));
  return isMoment && ID.test(signalId);
}
