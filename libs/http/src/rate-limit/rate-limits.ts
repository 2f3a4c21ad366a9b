import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import type { LimitedKind } from './rate-limited.js';

/** What is counted besides all requests: steps of a sign-in by address, the end of one by the attempt as well. */
type Limit = LimitedKind | 'attempt';

const TEN_SECONDS_MS = 10_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** A page that opens asks a few dozen times; a program that imports record by record stays below it. */
export const REQUESTS_IN_10_S = 600;

/**
 * Each batch is the work of hundreds of requests, and so may be changes, by which one record is shared as well, and values, read whenever somebody
 * begins to share, and again where one of them changes meanwhile. Counts of filters read a whole list, for each choice in them once. An address is no
 * person: a whole desk, or a whole country, signs in from behind one, and what one of them does too often must not shut out the others (RFC 6269,
 * 13.1). To begin a sign-in stores and asks nothing here, so an address may do it far more often than a desk needs after a restart. An end asks the
 * issuer: each attempt is good for one, and is refused when it comes back again and again. Passwords are counted by the issuer, which alone knows whose
 * they are. A test of a channel sends to somebody else's server.
 */
const A_MINUTE = {
  'sign-in': 300,
  callback: 300,
  attempt: 3,
  batch: 6,
  changes: 30,
  values: 60,
  counts: 60,
  'channel-test': 3,
} as const satisfies Partial<Record<Limit, number>>;

/** What a page asks while somebody chooses or types, for each choice at most once. Words that nobody has are the dearest to look for. */
const A_SECOND = { audience: 20, search: 10 } as const satisfies Partial<Record<Limit, number>>;

/**
 * The limits of a service. What is refused does not count, so that a caller goes on as soon as its oldest request is out of the time.
 *
 * @param requests of a session or a program in ten seconds; 0 turns off all limits
 */
export function rateLimits(requests: number): ThrottlerModuleOptions {
  const within = (ttl: number, limits: Readonly<Partial<Record<Limit, number>>>) =>
    Object.entries(limits).map(([name, limit]) => ({ name, limit, ttl, blockDuration: 0 }));
  const kinds = [...within(MINUTE_MS, A_MINUTE), ...within(SECOND_MS, A_SECOND)];
  return {
    setHeaders: false,
    skipIf: () => requests === 0,
    throttlers: [{ name: 'requests', limit: requests, ttl: TEN_SECONDS_MS, blockDuration: 0 }, ...kinds],
  };
}
