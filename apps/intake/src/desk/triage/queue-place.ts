import { decodeCursor, encodeCursor, HttpError } from '#libs/http';
import type { QueuePlace } from '../../shared/signals/signal.repository.js';
import type { SignalHead } from '../../shared/signals/stored-signal.js';

const LIST = 'signal-queue';
const NO_TERM = 'infinity';
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Before the first of all. */
export const QUEUE_START: QueuePlace = {
  priority: '',
  isFlood: false,
  due: '-infinity',
  signalId: '00000000-0000-0000-0000-000000000000',
};

/** The place of a signal in the queue, as a text to ask for what follows. */
export function placeOf({ priority, lane, dueAt, signalId }: SignalHead): string {
  return encodeCursor(LIST, [priority, lane, dueAt?.toISOString() ?? NO_TERM, signalId]);
}

/** @throws HttpError CURSOR_INVALID */
export function placeIn(cursor: string): QueuePlace {
  const [priority, lane, due, signalId] = decodeCursor(LIST, cursor, ['string', 'string', 'string', 'string']);
  const isMoment = due === NO_TERM || (MOMENT.test(due) && !Number.isNaN(Date.parse(due)));
  if (!isMoment || !ID.test(signalId)) throw new HttpError('CURSOR_INVALID', `not a place in ${LIST}`);
  return { priority, isFlood: lane === 'flood', due, signalId };
}
