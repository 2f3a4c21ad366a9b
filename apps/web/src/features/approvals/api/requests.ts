import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ApprovalRequestView, Page } from '../../../lib/api-types.js';
import { api, type Json, withQuery } from '../../../lib/http.js';
import type { ApprovalTally } from './types.js';

/** A request as it arrives. */
export type Request = Json<ApprovalRequestView>;

/** Requests of one page. */
const MOST = 100;

/** What waits for this person, as it is decided; what this person asked and waits; what waits no more, newest first. */
export const requestsQuery = (part: 'queue' | 'own' | 'settled', spaceId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['approvals', 'requests', part, spaceId],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<ApprovalRequestView>>(
        withQuery('/approvals/requests', { part, spaceId: spaceId ?? undefined, limit: MOST, cursor: pageParam }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Numbers of the whole queue, and of what this person decided since midnight of this computer. */
export const tallyQuery = (spaceId: string | null) =>
  queryOptions({
    queryKey: ['approvals', 'tally', spaceId],
    queryFn: ({ signal }) => {
      const since = new Date(new Date().setHours(0, 0, 0, 0)).toISOString();
      return api.get<ApprovalTally>(withQuery('/approvals/tally', { since, spaceId: spaceId ?? undefined }), signal);
    },
  });
