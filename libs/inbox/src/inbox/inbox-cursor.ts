import { decodeCursor, encodeCursor, HttpError } from '#libs/http';

/** Name of the list in its cursors. */
const LIST = 'inbox';

/** A kind, and the ids that it comes from. */
const KEY = /^[\w.-]{1,200}$/;
const HARMS: readonly number[] = [0, 1, 2];
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The place of an item: what is due comes first, then what does more harm, then the newest. */
export interface InboxPlace {
  readonly dueAt: string | null;
  readonly harm: number;
  readonly at: string;
  readonly key: string;
}

/** Writes the place of the last item of a page. */
export function encodeInboxCursor(last: {
  readonly dueAt: Date | null;
  readonly harm: number;
  readonly at: Date;
  readonly id: string;
}): string {
  return encodeCursor(LIST, [last.dueAt?.toISOString() ?? '', last.harm, last.at.toISOString(), last.id]);
}

/** @throws HttpError CURSOR_INVALID */
export function decodeInboxCursor(cursor: string): InboxPlace {
  const [due, harm, at, key] = decodeCursor(LIST, cursor, ['string', 'number', 'string', 'string']);
  const moments = due === '' ? [at] : [due, at];
  if (!moments.every(isMoment) || !HARMS.includes(harm) || !KEY.test(key)) {
    throw new HttpError('CURSOR_INVALID', `not a place in ${LIST}`);
  }
  return { dueAt: due === '' ? null : due, harm, at, key };
}

function isMoment(text: string): boolean {
  return MOMENT.test(text) && !Number.isNaN(Date.parse(text));
}
