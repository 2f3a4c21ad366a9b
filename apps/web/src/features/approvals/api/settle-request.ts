import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { requestQuery } from '../../../case/approval/approval-request.js';
import type { ApprovalRequestView } from '../../../lib/api-types.js';
import { api, ProblemError } from '../../../lib/http.js';
import type { Request } from './requests.js';

export interface Decision {
  readonly decision: 'approve' | 'refuse';
  readonly reason: string;
}

const send = (messageId: string, decision: Decision): Promise<Request> =>
  api.post<ApprovalRequestView>(`/approvals/requests/${messageId}/decision`, decision);

/** Lets a message go or refuses it. */
export function useDecide(messageId: string) {
  return useSettle(messageId, (decision: Decision) => send(messageId, decision));
}

/** Decides several by one word, one after the other; `done` of them are. What was decided before an error stays so, and is not sent again. */
export function useDecideAlike(messageIds: readonly string[]) {
  const queries = useQueryClient();
  const [decided, setDecided] = useState<readonly string[]>([]);
  const decide = useMutation({
    mutationFn: async (decision: Decision) => {
      const done = [...decided];
      for (const messageId of messageIds.filter((one) => !done.includes(one))) {
        await send(messageId, decision).catch(letSettled);
        done.push(messageId);
        setDecided([...done]);
      }
      return done;
    },
    onSettled: () => readAnew(queries),
  });
  return { decide, done: decided.length };
}

/** What somebody else settled meanwhile stops none of the others. */
function letSettled(error: unknown): void {
  if (!(error instanceof ProblemError) || error.problem.code !== 'APPROVAL_SETTLED') throw error;
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
    onSettled: () => readAnew(queries),
  });
}

function readAnew(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['approvals'] });
  void queries.invalidateQueries({ queryKey: ['inbox'] });
}
