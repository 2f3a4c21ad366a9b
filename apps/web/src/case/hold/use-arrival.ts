import { useQueries, useQuery } from '@tanstack/react-query';
import type { Delivery, OwnHold, Sent } from '../../lib/api-types.js';
import { api, type Json, ProblemError } from '../../lib/http.js';
import { sessionQuery } from '../../lib/session.js';
import { type Arrival, arrivalOf, type Known } from './arrival.js';
import type { SentAct } from './held.js';

const EVERY_MS = 700;
/** A gateway that is away is asked less often, for as long as it takes. */
const EVERY_WHILE_AWAY_MS = 5000;
/** Of many records at once the first tell how it goes. */
const MOST = 12;

/** Follows what was sent until all countries confirmed it. */
export function useArrival({ spaceId, messages }: SentAct, isFollowed: boolean): Arrival | null {
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member ?? '';
  return useQueries({
    queries: messages.slice(0, MOST).map((message) => ({
      queryKey: ['arrival', spaceId, message.messageId],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => knownOf(spaceId, message, signal),
      enabled: isFollowed,
      refetchInterval: ({ state }: { readonly state: { readonly status: string } }) =>
        state.status === 'error' ? EVERY_WHILE_AWAY_MS : EVERY_MS,
    })),
    combine: (found) => {
      const known = found.flatMap(({ data }) => data ?? []);
      return known.length < found.length ? null : arrivalOf(known, own);
    },
  });
}

/** Of what was held, whatever neither left nor is held any more went back to its author; asked again behind, as it may have left between. */
async function knownOf(spaceId: string, { messageId, state }: Json<Sent>, signal: AbortSignal): Promise<Known> {
  const delivery = await deliveryOf(spaceId, messageId, signal);
  if (delivery !== null) return delivery;
  if (state !== 'held') return 'held';
  const holds = await api.get<readonly OwnHold[]>('/holds', signal);
  if (holds.some(({ messageIds }) => messageIds.includes(messageId))) return 'held';
  return (await deliveryOf(spaceId, messageId, signal)) ?? 'back';
}

/** Null for what has not left. */
async function deliveryOf(spaceId: string, messageId: string, signal: AbortSignal) {
  try {
    return await api.get<Delivery>(`/spaces/${spaceId}/messages/${messageId}/delivery`, signal);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null;
    throw error;
  }
}
