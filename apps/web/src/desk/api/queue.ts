import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, withQuery } from '../../lib/http.js';
import type { FeedbackList, SignalQueue } from '../desk-types.js';
import type { QueueSearch } from '../queue/queue-search.js';

/**
 * Each reading is an entry of the access log with a person's name, so a page that nobody looks at is not read; one that is open is read
 * often enough for somebody in danger.
 */
const AGAIN_MS = 60_000;

const READ = { staleTime: 0, refetchInterval: AGAIN_MS, refetchIntervalInBackground: false } as const;

/** What waits, most pressing first, page by page. */
export const queueQuery = ({ lane }: QueueSearch) =>
  infiniteQueryOptions({
    ...READ,
    queryKey: ['queue', lane ?? 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get<SignalQueue>(withQuery('/signals', { lane, cursor: pageParam }), signal),
    getNextPageParam: ({ next }) => next,
  });

/** Signals whose reporters wait to be told what became of them. */
export const owedQuery = queryOptions({
  ...READ,
  queryKey: ['owed'],
  queryFn: ({ signal }) => api.get<FeedbackList>('/feedback', signal),
});
