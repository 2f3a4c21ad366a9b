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

/** What became of several: those that this person decided, and those that somebody else had settled. */
interface Settled {
  readonly mine: readonly string[];
  readonly others: readonly Request[];
}

/** Decides several by one word, one after the other. What was settled before an error stays so, and is not sent again. */
export function useDecideAlike(messageIds: readonly string[]) {
  const queries = useQueryClient();
  const [settled, setSettled] = useState<Settled>({ mine: [], others: [] });
  const decide = useMutation({
    mutationFn: async (decision: Decision) => {
      let { mine, others } = settled;
      const left = messageIds.filter((id) => !mine.includes(id) && others.every(({ messageId }) => messageId !== id));
      for (const messageId of left) {
        const other = await send(messageId, decision).then(() => null, settledBy(messageId));
        if (other) others = [...others, other];
        else mine = [...mine, messageId];
        setSettled({ mine, others });
      }
      return { mine, others };
    },
    onSettled: () => readAnew(queries),
  });
  return { decide, ...settled };
}

/** What somebody else settled meanwhile stops none of the others, and is none of this person's decisions. */
function settledBy(messageId: string): (error: unknown) => Promise<Request> {
  return async (error) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'APPROVAL_SETTLED') throw error;
    return api.get<ApprovalRequestView>(`/approvals/requests/${messageId}`);
  };
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
