import { decodeCursor, encodeCursor, HttpError } from '#libs/http';
import type { HandedPlace, StoredHandedSignal } from './handed-signal.repository.js';

const LIST = 'handed-signals';
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Before the first of all. */
export const HANDED_START: HandedPlace = {
  priority: '',
  receivedAt: 'infinity',
  signalId: '00000000-0000-0000-0000-000000000000',
  kind: '',
};

/** The place of a signal, as a text to ask for what follows. */
export function placeOf({ priority, receivedAt, signalId, kind }: StoredHandedSignal): string {
  return encodeCursor(LIST, [priority, receivedAt.toISOString(), signalId, kind]);
}

/** @throws HttpError CURSOR_INVALID */
export function placeIn(cursor: string): HandedPlace {
  const [priority, receivedAt, signalId, kind] = decodeCursor(LIST, cursor, ['string', 'string', 'string', 'string']);
  if (!MOMENT.test(receivedAt) || Number.isNaN(Date.parse(receivedAt)) || !ID.test(signalId))
    throw new HttpError('CURSOR_INVALID', `not a place in ${LIST}`);
  return { priority, receivedAt, signalId, kind };
}
