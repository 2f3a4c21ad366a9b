import { useQuery } from '@tanstack/react-query';
import type { ApprovalRequestView, Page } from '../../../lib/api-types.js';
import { api, withQuery } from '../../../lib/http.js';

/** Names of who decides about a message of this person that waits; empty while that is not known. */
export function useDeciders(messageId: string): readonly string[] {
  const { data } = useQuery({
    queryKey: ['approvals', 'requests', 'own', 'deciders'],
    queryFn: ({ signal }) =>
      api.get<Page<ApprovalRequestView>>(withQuery('/approvals/requests', { part: 'own', limit: 100 }), signal),
  });
  return data?.items.find((one) => one.messageId === messageId)?.deciders.map(({ name }) => name) ?? [];
}
