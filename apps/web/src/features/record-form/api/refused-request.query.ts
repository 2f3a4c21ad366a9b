import { queryOptions } from '@tanstack/react-query';
import type { ApprovalRequestView } from '../../../lib/api-types.js';
import { api } from '../../../lib/http.js';

/** A message that a prosecutor refused; what it said is kept for its author. */
export function refusedRequestQuery(messageId: string) {
  return queryOptions({
    queryKey: ['approvals', 'request', messageId],
    queryFn: ({ signal }) => api.get<ApprovalRequestView>(`/approvals/requests/${messageId}`, signal),
  });
}
