import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DutyKind, InboxItem, Page } from '../../../lib/api-types.js';
import { api, withQuery } from '../../../lib/http.js';

/** What waits, oldest duties first, page by page. */
export const inboxQuery = (kind: DutyKind | null, state: 'open' | 'snoozed') =>
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
