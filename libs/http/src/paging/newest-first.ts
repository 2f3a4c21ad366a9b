import { HttpError } from '../problem/http-error.js';
import { decodeCursor, encodeCursor } from './cursor.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Writes the place of a row in a list that shows the newest first and, of one moment, the highest id. */
export function encodePlace(list: string, { at, id }: { readonly at: Date; readonly id: string }): string {
  return encodeCursor(list, [at.toISOString(), id]);
}

/**
 * Reads what {@link encodePlace} wrote, as an ISO time and an id of the form that the list has: anything else would break the query.
 *
 * @throws HttpError CURSOR_INVALID
 */
export function decodePlace(list: string, cursor: string, idForm: RegExp): readonly [at: string, id: string] {
  const place = decodeCursor(list, cursor, ['string', 'string']);
  const [at, id] = place;
  if (!MOMENT.test(at) || Number.isNaN(Date.parse(at)) || !idForm.test(id)) {
    throw new HttpError('CURSOR_INVALID', `not a place in ${list}`);
  }
  return place;
}
