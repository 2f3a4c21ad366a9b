import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { FreezeJournalView, FreezeView } from './types.js';
import { api } from '../../../lib/http.js';

/** Other members end a freeze too, and no event tells it. */
const POLL_MS = 5_000;

export const freezesQuery = queryOptions({
  queryKey: ['flows', 'freezes'],
  queryFn: ({ signal }) => api.get<readonly FreezeView[]>('/freezes', signal),
  refetchInterval: POLL_MS,
});

export const freezeDecisionsQuery = queryOptions({
  queryKey: ['flows', 'freeze-decisions'],
  queryFn: ({ signal }) => api.get<readonly FreezeJournalView[]>('/freezes/decisions', signal),
});

export type FreezeCause = FreezeJournalView['cause'];

/** What a person decides about a freeze; the first proposes, the second confirms what was proposed. */
export type FreezeStep =
  | { readonly step: 'proposal'; readonly cause: FreezeCause; readonly reason: string }
  | { readonly step: 'confirmation'; readonly proposalId: string; readonly reason: string };

export function useDecideFreeze(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, ...body }: FreezeStep) => api.post(`/freezes/${id}/${step}`, body),
    onSettled: () => queries.invalidateQueries({ queryKey: ['flows'] }),
  });
}
