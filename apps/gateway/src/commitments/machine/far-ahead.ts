import { DAY_MS } from '#libs/vocabulary';
import type { Clock } from '#libs/work';
import { LEAST_MS } from './commitment-clock.js';
import { CommitmentError } from './commitment.errors.js';

/** Less than what counts at most, as T is that of the message. */
const MOST_MS = 365 * DAY_MS;
/** A form that was open for a while names an hour from when it was filled in. */
const GRACE_MS = 60_000;

/** A moment by which something is to be answered, in milliseconds. @throws CommitmentError UNTIL_OUT_OF_RANGE */
export function requireAhead(moment: string | undefined, clock: Clock): number {
  const aheadMs = Date.parse(moment ?? '') - clock.now().getTime();
  if (aheadMs >= LEAST_MS - GRACE_MS && aheadMs <= MOST_MS) return Date.parse(moment ?? '');
  throw new CommitmentError('UNTIL_OUT_OF_RANGE', 'expected a moment from one hour to one year ahead');
}
