import { SetMetadata } from '@nestjs/common';

/** Requests that are counted by themselves, besides all others of who asks. */
export type LimitedKind =
  'sign-in' | 'callback' | 'batch' | 'changes' | 'values' | 'counts' | 'audience' | 'search' | 'channel-test';

/** Names the metadata in which a route says how it is counted. */
export const RATE_LIMITED = 'joinder:rate-limited';

/** Lets a route be asked less often than others; how often says the rate limit of the service. */
export function RateLimited(kind: LimitedKind): MethodDecorator {
  return SetMetadata(RATE_LIMITED, kind);
}
