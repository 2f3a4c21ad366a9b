import { useQuery } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { OthersTurn } from './types.js';

/** Something that others have to do next. */
export type WaitingItem = Json<OthersTurn>['items'][number];

const NOTHING: Json<OthersTurn> = { items: [], cameThisWeek: 0 };

/** What the person waits for others with, and how much came lately; nothing where that cannot be read. */
export function useWaiting(): Json<OthersTurn> & { readonly isToCome: boolean } {
  const { data, isPending, failureCount } = useQuery({
    queryKey: ['inbox', 'waiting'],
    queryFn: ({ signal }) => api.get<OthersTurn>('/waiting', signal),
  });
  return { ...(data ?? NOTHING), isToCome: isPending && failureCount === 0 };
}
