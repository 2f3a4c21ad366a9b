import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { AudienceView, Sent } from '../../../lib/api-types.js';
import { api, type Json, withQuery } from '../../../lib/http.js';
import type { AnswerGiven, PassedSignals, PassedView, PassSignalDto } from './types.js';

export type PassedSignal = Json<PassedView>;
export type ToPass = Json<PassSignalDto>;

/** A signal that one country passed to another. Opening it is written down. */
export const passedSignalQuery = (spaceId: string, passed: string) =>
  queryOptions({
    queryKey: ['passed-signal', spaceId, passed],
    queryFn: ({ signal }) => api.get<PassedView>(`/spaces/${spaceId}/passed-signals/${passed}`, signal),
  });

/** Those of a case, the newest first. */
export const passedSignalsQuery = (spaceId: string) =>
  infiniteQueryOptions({
    queryKey: ['passed-signals', spaceId],
    queryFn: ({ signal, pageParam }) =>
      api.get<PassedSignals>(withQuery(`/spaces/${spaceId}/passed-signals`, { cursor: pageParam, limit: 20 }), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** What passing it on would do; nothing of it is kept once nobody looks. */
export const passForecastQuery = (spaceId: string, said: ToPass) =>
  queryOptions({
    queryKey: ['audience', spaceId, 'passed-signal', said],
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) => api.post<AudienceView>(`/spaces/${spaceId}/passed-signals/forecast`, said, { signal }),
  });

/** Passes it to a country. The same again, after a try of which nobody knows what became, is the same signal. */
export function usePassSignal(spaceId: string, onSent: (sent: Json<Sent>) => void) {
  const again = useReadAgain();
  const attempt = useRef({ body: '', idempotencyKey: '' });
  return useMutation({
    mutationFn: (said: ToPass) => {
      const body = JSON.stringify(said);
      if (attempt.current.body !== body) attempt.current = { body, idempotencyKey: crypto.randomUUID() };
      const { idempotencyKey } = attempt.current;
      return api.post<Sent>(`/spaces/${spaceId}/passed-signals`, said, { idempotencyKey });
    },
    onSuccess: onSent,
    onSettled: again,
  });
}

export function useAcceptPassed(spaceId: string, passed: string) {
  const again = useReadAgain();
  return useMutation({
    mutationFn: () => api.post<undefined>(`/spaces/${spaceId}/passed-signals/${passed}/acceptance`),
    onSettled: again,
  });
}

/** Says to the country that passed it what became of it. */
export function useAnswerPassed(spaceId: string, passed: string) {
  const again = useReadAgain();
  return useMutation({
    mutationFn: (given: AnswerGiven) => api.post<Sent>(`/spaces/${spaceId}/passed-signals/${passed}/answer`, given),
    onSettled: again,
  });
}

function useReadAgain() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [['handed-signal'], ['passed-signal'], ['passed-signals'], ['inbox']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}
