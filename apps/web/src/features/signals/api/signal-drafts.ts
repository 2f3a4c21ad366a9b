import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Json, withQuery } from '../../../lib/http.js';
import type { SignalDrafts, SignalDraftView } from './types.js';

export type SignalDraft = Json<SignalDraftView>;

/** More than one signal becomes. */
const PAGE = 100;

/** Drafts of a signal, or all that are open in a case. */
export const signalDraftsQuery = (spaceId: string, signalId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['signal-drafts', spaceId, signalId],
    queryFn: ({ signal, pageParam }) => {
      const asked = { signalId: signalId ?? undefined, cursor: pageParam, limit: PAGE };
      return api.get<SignalDrafts>(withQuery(`/spaces/${spaceId}/signal-drafts`, asked), signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });

/** Leaves a draft out: it becomes no record; or takes that back. */
export function useLeaveDraft(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ draftId, state }: Pick<SignalDraft, 'draftId' | 'state'>) => {
      const path = `/spaces/${spaceId}/signal-drafts/${draftId}`;
      await (state === 'left' ? api.post<undefined>(`${path}/reopening`) : api.delete(path));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['signal-drafts', spaceId] }),
  });
}
