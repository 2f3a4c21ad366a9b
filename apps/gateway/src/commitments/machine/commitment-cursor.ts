import { decodeCursor, encodeCursor, HttpError } from '#libs/http';
import { isOpen } from './commitment-moves.table.js';
import type { CommitmentRow } from './commitment-rows.js';

const LIST = 'commitments';

const POSITION = /^\d{1,16}$/;

/** Where a page of requests ends. */
export interface CommitmentPlaceInList {
  readonly isOpen: boolean;
  /** Due moment of an open one; of an ended one T of its offer, negative, as the newest comes first. */
  readonly by: number;
  readonly position: string;
}

export function commitmentCursor({ phase, due_t: due, t, position }: CommitmentRow): string {
  const open = isOpen(phase);
  return encodeCursor(LIST, [open ? 'open' : 'ended', open ? Number(due) : -Number(t), position]);
}

/** @throws HttpError CURSOR_INVALID */
export function placeOf(cursor: string | undefined): CommitmentPlaceInList | null {
  if (cursor === undefined) return null;
  const [state, by, position] = decodeCursor(LIST, cursor, ['string', 'number', 'string']);
  const fits = (state === 'open' || state === 'ended') && Number.isSafeInteger(by) && POSITION.test(position);
  if (!fits) throw new HttpError('CURSOR_INVALID', 'not a place in a list of requests');
  return { isOpen: state === 'open', by, position };
}
