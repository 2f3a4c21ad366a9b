import { infiniteQueryOptions } from '@tanstack/react-query';
import type { ApprovalRequestView, Page } from '../../../lib/api-types.js';
import { api, type Json, withQuery } from '../../../lib/http.js';

/** A request as it arrives. */
export type Request = Json<ApprovalRequestView>;

/** Far more than wait anywhere at a time. */
const MOST = 100;

/** Requests of the person, and those that the person decides; newest first. */
export const requestsQuery = (state: Request['state'] | null, spaceId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['approvals', 'requests', state, spaceId],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<ApprovalRequestView>>(
        withQuery('/approvals/requests', {
          state: state ?? undefined,
          spaceId: spaceId ?? undefined,
          limit: MOST,
          cursor: pageParam,
        }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
