import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AudienceView, Sent } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import type { RecordRemarkDto, RemarksView, RemarkView } from './types.js';

export type Said = Json<RecordRemarkDto>;
export type Remark = Json<RemarkView>;

/** Where remarks are said and read. */
interface Place {
  readonly spaceId: string;
  readonly recordId: string;
}

const pathOf = ({ spaceId, recordId }: Place): string => `/spaces/${spaceId}/records/${recordId}/remarks`;

/** What countries say of the values of a record, oldest first; as stale as what they say of the record. */
export const remarksQuery = (place: Place) =>
  queryOptions({
    queryKey: ['thread', place.spaceId, place.recordId, 'remarks'],
    queryFn: ({ signal }) => api.get<RemarksView>(pathOf(place), signal),
  });

/** Says the same of a value, or otherwise. The same again, after a try of which nobody knows what became, is the same remark. */
export function useSay(place: Place, onSent: (sent: Json<Sent>) => void) {
  const queries = useQueryClient();
  const attempt = useRef({ body: '', idempotencyKey: '' });
  return useMutation({
    mutationFn: (said: Said) => {
      const body = JSON.stringify(said);
      if (attempt.current.body !== body) attempt.current = { body, idempotencyKey: crypto.randomUUID() };
      const { idempotencyKey } = attempt.current;
      return api.post<Sent>(pathOf(place), said, { idempotencyKey });
    },
    onSuccess: (sent) => {
      attempt.current = { body: '', idempotencyKey: '' };
      onSent(sent);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: remarksQuery(place).queryKey }),
  });
}

/** Whether what is said would wait for a prosecutor, and for whom; nothing of it is kept once nobody looks. */
export const forecastQuery = (place: Place, said: Said) =>
  queryOptions({
    queryKey: ['remark-forecast', place.spaceId, place.recordId, said],
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) => api.post<AudienceView>(`${pathOf(place)}/forecast`, said, { signal }),
  });

/** Takes back what the own country said. */
export function useTakeBack(place: Place) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (remarkId: string) => api.delete(`/spaces/${place.spaceId}/remarks/${remarkId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: remarksQuery(place).queryKey }),
  });
}

/** Somebody had a remark in view: it is new to them no more, and nothing waits for them because of it. */
export async function tellSeen(queries: QueryClient, place: Place, position: string): Promise<void> {
  await api.put(`${pathOf(place)}/seen`, { position });
  await queries.invalidateQueries({ queryKey: remarksQuery(place).queryKey });
  await queries.invalidateQueries({ queryKey: ['inbox'] });
}
