import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { OthersTurn } from './types.js';

/** Something that others have to do next. */
export type WaitingItem = Json<OthersTurn>['items'][number];

const NOTHING: Json<OthersTurn> = { items: [], cameThisWeek: 0 };

/** What the person waits for others with, and how much came lately. */
export const waitingQuery = queryOptions({
  queryKey: ['inbox', 'waiting'],
  queryFn: ({ signal }) => api.get<OthersTurn>('/waiting', signal),
});

/** As `waitingQuery`; nothing where that cannot be read. */
export function useWaiting(): Json<OthersTurn> & { readonly isToCome: boolean } {
  const { data, isPending, failureCount } = useQuery(waitingQuery);
  return { ...(data ?? NOTHING), isToCome: isPending && failureCount === 0 };
}
