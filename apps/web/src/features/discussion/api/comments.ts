import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AudienceView, Sent } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import type { RecordCommentDto } from './types.js';

type Said = Json<RecordCommentDto>;

/** Says something about a record. The same again, after a try of which nobody knows what became, is the same comment. */
export function usePost(spaceId: string, onSent: (sent: Json<Sent>, said: Said) => void) {
  const queries = useQueryClient();
  const attempt = useRef({ body: '', idempotencyKey: '' });
  return useMutation({
    mutationFn: (said: Said) => {
      const body = JSON.stringify(said);
      if (attempt.current.body !== body) attempt.current = { body, idempotencyKey: crypto.randomUUID() };
      const { idempotencyKey } = attempt.current;
      return api.post<Sent>(`/spaces/${spaceId}/comments`, said, { idempotencyKey });
    },
    onSuccess: (sent, said) => {
      attempt.current = { body: '', idempotencyKey: '' };
      onSent(sent, said);
      return queries.invalidateQueries({ queryKey: ['thread', spaceId, said.recordId] });
    },
  });
}

/** Whether what is written would wait for a prosecutor, and for whom; nothing of it is kept once nobody looks. */
export const forecastQuery = (spaceId: string, said: Said) =>
  queryOptions({
    queryKey: ['comment-forecast', spaceId, said],
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) => api.post<AudienceView>(`/spaces/${spaceId}/comments/forecast`, said, { signal }),
  });

/** Takes back what the own country said. */
export function useTakeBack(spaceId: string, recordId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (commentId: string) => api.delete(`/spaces/${spaceId}/comments/${commentId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['thread', spaceId, recordId] }),
  });
}
