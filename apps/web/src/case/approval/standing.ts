import { queryOptions } from '@tanstack/react-query';
import type { StandingApprovalView } from '../../lib/api-types.js';
import { api, withQuery } from '../../lib/http.js';

/** What prosecutors allow once for many messages, in one case or in all; newest first. */
export const standingQuery = (spaceId: string | null) =>
  queryOptions({
    queryKey: ['approvals', 'standing', spaceId],
    queryFn: ({ signal }) =>
      api.get<readonly StandingApprovalView[]>(
        withQuery('/approvals/standing', { spaceId: spaceId ?? undefined }),
        signal,
      ),
  });
