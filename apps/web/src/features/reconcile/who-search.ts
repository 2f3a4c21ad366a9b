import type { QueueState } from './api/types.js';

/** Where a pair can stand, in the order of the choice. */
export const QUEUE_STATES = ['open', 'waits', 'decided', 'stale', 'disputed'] as const satisfies readonly QueueState[];

/** Which pair is looked at, in the address. */
export interface WhoSearch {
  readonly left?: string;
  readonly right?: string;
  /** Weak pairs too. */
  readonly weak?: true;
  /** Where the pairs stand that are listed; open ones where it is not said. */
  readonly state?: Exclude<QueueState, 'open'>;
}

const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Takes what an address says; what it cannot mean is left out. */
export function parseWhoSearch({ left, right, weak, state }: Readonly<Record<string, unknown>>): WhoSearch {
  const isPair = [left, right].every((id) => typeof id === 'string' && RECORD_ID.test(id));
  return {
    ...(isPair ? { left: String(left), right: String(right) } : {}),
    ...(weak === true ? { weak } : {}),
    ...(isListed(state) ? { state } : {}),
  };
}

function isListed(state: unknown): state is Exclude<QueueState, 'open'> {
  return state !== 'open' && QUEUE_STATES.some((one) => one === state);
}
