import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AskView, Sent } from './types.js';
import { api, type Json } from '../../../lib/http.js';

export type Ask = Json<AskView>;

/** Questions to and from the own country, newest first. */
export const asksQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['asks', spaceId],
    queryFn: ({ signal }) => api.get<readonly AskView[]>(`/spaces/${spaceId}/asks`, signal),
  });

/** Asks the owner of a sealed record to release it; a second try is the same question. */
export function useAsk(spaceId: string, position: string) {
  const queries = useQueryClient();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (reason: string) => api.post<Sent>(`/spaces/${spaceId}/asks`, { position, reason }, { idempotencyKey }),
    onSuccess: () => {
      setKey(crypto.randomUUID());
      return queries.invalidateQueries({ queryKey: asksQuery(spaceId).queryKey });
    },
  });
}
