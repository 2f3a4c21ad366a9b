import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { PairItem, PairPage, PairView, QueueState } from './types.js';

export type Pair = Json<PairItem>;
export type ComparedPair = Json<PairView>;
export type ComparedSide = ComparedPair['left'];
export type ComparedField = ComparedPair['fields'][number];

/** Where the event that says so was lost; the page hears of what was compared meanwhile. */
const AGAIN_MS = 60_000;
const FIRST = '';

/** Who may be the same in a case, the most pressing first. */
export const pairsQuery = (spaceId: string, weak: boolean, state: QueueState = 'open') =>
  infiniteQueryOptions({
    queryKey: ['pairs', spaceId, weak, state],
    initialPageParam: FIRST,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...(weak ? { weak: 'true' } : {}),
        ...(state === 'open' ? {} : { state }),
        ...(pageParam === FIRST ? {} : { cursor: pageParam }),
      });
      return api.get<PairPage>(`/spaces/${spaceId}/reconcile/pairs?${query}`, signal);
    },
    getNextPageParam: ({ next }) => next,
    refetchInterval: AGAIN_MS,
  });

/** Two records side by side. */
export const pairQuery = (spaceId: string, [left, right]: readonly [string, string], language: string) =>
  queryOptions({
    queryKey: ['pairs', spaceId, left, right, language],
    queryFn: ({ signal }) => api.get<PairView>(`/spaces/${spaceId}/reconcile/pairs/${left}/${right}`, signal),
  });
