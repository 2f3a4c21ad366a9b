import { queryOptions } from '@tanstack/react-query';
import type { ApprovalOutlookView } from './types.js';
import { api, withQuery } from '../../../lib/http.js';

/** Who got something of a case before, and who would decide what the person sends. */
export function outlookQuery(spaceId: string) {
  return queryOptions({
    queryKey: ['approvals', 'outlook', spaceId],
    queryFn: ({ signal }) => api.get<ApprovalOutlookView>(withQuery('/approvals/outlook', { spaceId }), signal),
  });
}
