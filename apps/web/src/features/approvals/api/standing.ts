import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { StandingApprovalDto, StandingApprovalView } from '../../../lib/api-types.js';
import { api, type Json, withQuery } from '../../../lib/http.js';

export type Standing = Json<StandingApprovalView>;

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

interface GivenOnce {
  readonly dto: Json<StandingApprovalDto>;
  readonly idempotencyKey: string;
}

/** Gives one; the same key gives it once. */
export function useGiveStanding() {
  return useChangeStanding(({ dto, idempotencyKey }: GivenOnce) =>
    api.post('/approvals/standing', dto, { idempotencyKey }),
  );
}

/** Ends one from now on; what left by it stays sent. */
export function useEndStanding() {
  return useChangeStanding((approvalId: string) => api.delete(`/approvals/standing/${approvalId}`));
}

function useChangeStanding<Input>(mutationFn: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['approvals', 'standing'] }),
  });
}
