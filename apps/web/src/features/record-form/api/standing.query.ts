import { queryOptions } from '@tanstack/react-query';
import type { StandingApprovalView } from '../../../lib/api-types.js';
import { api, withQuery } from '../../../lib/http.js';

/** What prosecutors allowed once for many messages of a case. */
export function standingQuery(spaceId: string) {
  return queryOptions({
    queryKey: ['approvals', 'standing', spaceId],
    queryFn: ({ signal }) =>
      api.get<readonly StandingApprovalView[]>(withQuery('/approvals/standing', { spaceId }), signal),
  });
}
