import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StandingApprovalDto } from './types.js';
import type { StandingApprovalView } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';

export type Standing = Json<StandingApprovalView>;

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
