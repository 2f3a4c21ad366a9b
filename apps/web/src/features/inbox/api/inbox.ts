import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AskAnswer, InboxItem, InboxKind } from './types.js';
import type { Page } from '../../../lib/api-types.js';
import { api, type Json, withQuery } from '../../../lib/http.js';

/** An item as it arrives. */
export type Item = Json<InboxItem>;

/** What waits, oldest duties first, page by page. */
export const inboxQuery = (kind: InboxKind | null, state: 'open' | 'snoozed') =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', kind, state],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<InboxItem>>(withQuery('/inbox', { kind: kind ?? undefined, state, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** What can be done with an item without leaving the inbox. */
export function useItemActions() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['inbox'] });
  const done = useMutation({
    mutationFn: (id: string) => api.post(`/inbox/${encodeURIComponent(id)}/done`),
    onSettled,
  });
  const snooze = useMutation({
    mutationFn: ({ id, until }: { readonly id: string; readonly until: string }) =>
      api.post(`/inbox/${encodeURIComponent(id)}/snooze`, { until }),
    onSettled,
  });
  return { done, snooze };
}

export interface AskAnswerInput {
  readonly spaceId: string;
  readonly askId: string;
  readonly answer: AskAnswer;
  readonly reason: string;
  /** Values that leave with it. */
  readonly release?: readonly { readonly messageId: string; readonly index: number }[];
}

/** Answers the question of another country. */
export function useAnswerAsk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ spaceId, askId, ...body }: AskAnswerInput) =>
      api.post(`/spaces/${spaceId}/asks/${askId}/answer`, body),
    onSettled: (_answered, _error, { spaceId }) =>
      Promise.all(
        [['inbox'], ['asks', spaceId], ['record', spaceId]].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}
