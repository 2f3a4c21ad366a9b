import { infiniteQueryOptions } from '@tanstack/react-query';
import type { InboxItem, Page } from '../../../lib/api-types.js';
import { api, withQuery } from '../../../lib/http.js';

/** What waits: what is due first, then the newest, page by page; only what somebody has to act on, or only the rest. */
export const inboxQuery = (state: 'open' | 'snoozed', asks?: 'act' | 'look') =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', state, asks ?? null],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<InboxItem>>(withQuery('/inbox', { state, asks, limit: '100', cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
