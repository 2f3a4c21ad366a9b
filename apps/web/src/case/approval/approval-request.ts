import { queryOptions } from '@tanstack/react-query';
import type { ApprovalRequestView } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

/** A message that wants to leave, or what became of it; what a refused one said is kept for its author. */
export const requestQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['approvals', 'request', messageId],
    queryFn: ({ signal }) => api.get<ApprovalRequestView>(`/approvals/requests/${messageId}`, signal),
  });
