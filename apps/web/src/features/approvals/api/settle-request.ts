import { useMutation, useQueryClient } from '@tanstack/react-query';
import { requestQuery } from '../../../case/approval/approval-request.js';
import type { ApprovalRequestView } from '../../../lib/api-types.js';
import { api } from '../../../lib/http.js';
import type { Request } from './requests.js';

export interface Decision {
  readonly decision: 'approve' | 'refuse';
  readonly reason: string;
}

/** Lets a message go or refuses it. */
export function useDecide(messageId: string) {
  return useSettle(messageId, (decision: Decision) =>
    api.post<ApprovalRequestView>(`/approvals/requests/${messageId}/decision`, decision),
  );
}

/** Takes an own message back before anybody decided. */
export function useWithdraw(messageId: string) {
  return useSettle(messageId, () => api.post<ApprovalRequestView>(`/approvals/requests/${messageId}/withdrawal`));
}

function useSettle<Input>(messageId: string, mutationFn: (input: Input) => Promise<Request>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (settled) => queries.setQueryData(requestQuery(messageId).queryKey, settled),
    // After a failure too: somebody else may have decided.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['approvals'] });
      void queries.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
}
