import { useQueries, useQuery } from '@tanstack/react-query';
import type { Delivery } from '../../lib/api-types.js';
import { api, ProblemError } from '../../lib/http.js';
import { sessionQuery } from '../../lib/session.js';
import { type Arrival, arrivalOf } from './arrival.js';
import type { SentAct } from './held.js';

const EVERY_MS = 700;
/** Of many records at once the first tell how it goes. */
const MOST = 12;

/** Follows what was sent until all countries confirmed it. */
export function useArrival({ spaceId, messages }: SentAct, isFollowed: boolean): Arrival | null {
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member ?? '';
  return useQueries({
    queries: messages.slice(0, MOST).map(({ messageId }) => ({
      queryKey: ['arrival', spaceId, messageId],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => deliveryOf(spaceId, messageId, signal),
      enabled: isFollowed,
      refetchInterval: EVERY_MS,
    })),
    combine: (found) =>
      found.some(({ data }) => data === undefined)
        ? null
        : arrivalOf(
            found.map(({ data }) => data ?? null),
            own,
          ),
  });
}

/** Null for what has not left: nothing is known of it. */
async function deliveryOf(spaceId: string, messageId: string, signal: AbortSignal) {
  try {
    return await api.get<Delivery>(`/spaces/${spaceId}/messages/${messageId}/delivery`, signal);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null;
    throw error;
  }
}
