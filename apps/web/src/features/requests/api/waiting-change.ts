import { queryOptions } from '@tanstack/react-query';
import type { ApprovalRequestView, Page } from '../../../lib/api-types.js';
import { api, withQuery } from '../../../lib/http.js';
import type { ApprovalOutlookView } from './types.js';

/** Who decides what leaves a case. */
export const outlookQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['approvals', 'outlook', spaceId],
    queryFn: ({ signal }) => api.get<ApprovalOutlookView>(withQuery('/approvals/outlook', { spaceId }), signal),
  });

/** What this person asked to let go, and waits. */
export const ownWaitingQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['approvals', 'requests', 'own', spaceId, 'waiting'],
    queryFn: ({ signal }) =>
      api.get<Page<ApprovalRequestView>>(
        withQuery('/approvals/requests', { part: 'own', spaceId, limit: 100 }),
        signal,
      ),
  });
