import { infiniteQueryOptions } from '@tanstack/react-query';
import type { InboxItem, Page } from '../../../lib/api-types.js';
import { api, withQuery } from '../../../lib/http.js';

/** What waits: what is due first, then the newest, page by page. */
export const inboxQuery = (state: 'open' | 'snoozed') =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', state],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<InboxItem>>(withQuery('/inbox', { state, limit: '100', cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
