import type { PeerClock } from './peer-statuses.service.js';

/** An HTTP date tells whole seconds, and servers write it down once a second. */
const RESOLUTION_MS = 2_000;

/**
 * Reads how far a peer's clock is ahead of this gateway's out of the `Date` header of its answer (RFC 9110): it was written between
 * question and answer. Null where there is none.
 */
export function peerClock(date: string | undefined, asked: Date, answered: Date): PeerClock | null {
  const dateMs = Date.parse(date ?? '');
  if (Number.isNaN(dateMs)) return null;
  const skew = { low: dateMs - answered.getTime(), high: dateMs + RESOLUTION_MS - asked.getTime() };
  return { at: answered, skew };
}
