import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ParkedDecisionView, ParkedView } from './types.js';
import { api } from '../../../lib/http.js';

export const parkedQuery = queryOptions({
  queryKey: ['flows', 'parked'],
  queryFn: ({ signal }) => api.get<readonly ParkedView[]>('/parked', signal),
});

export const decisionsQuery = queryOptions({
  queryKey: ['flows', 'parked-decisions'],
  queryFn: ({ signal }) => api.get<readonly ParkedDecisionView[]>('/parked/decisions', signal),
});

export interface ParkedDecision {
  readonly spaceId: string;
  readonly position: string;
  readonly decision: 'retry' | 'close';
  readonly reason: string;
}

/** Decides about a parked record; who, what and why is kept. */
export function useDecideParked() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ spaceId, position, decision, reason }: ParkedDecision) =>
      api.post(`/spaces/${spaceId}/parked/${position}/${decision}`, { reason }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['flows'] }),
  });
}
