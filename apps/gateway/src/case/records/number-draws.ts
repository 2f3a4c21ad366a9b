import { uuidBytes } from '#libs/contracts';
import { numberOf } from '#libs/protocol';
import { drawnRecordId } from './drawn-record-id.js';

/** Two draws find a free short number in a new case; behind these, a long one is as good. */
const SHORT_DRAWS = 64;
/** A draw is one byte. */
const DRAWS = 256;

/** An id that a record may get, with the number that follows from it. */
export interface Draw {
  readonly number: string;
  readonly recordId: string;
}

/** Ids that a request draws for its record, in their order. */
export function* numberDraws(
  scope: Parameters<typeof drawnRecordId>[0],
  requestId: string,
): Generator<Draw, undefined> {
  const spaceId = uuidBytes(scope.spaceId);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const recordId = drawnRecordId(scope, requestId, draw);
    const { length, text } = numberOf(spaceId, uuidBytes(recordId));
    if ((length === 'short') === draw < SHORT_DRAWS) yield { number: text, recordId };
  }
  return undefined;
}
