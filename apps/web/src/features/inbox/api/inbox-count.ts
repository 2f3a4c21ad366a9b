import { queryOptions } from '@tanstack/react-query';
import type { InboxCount } from './types.js';
import { api } from '../../../lib/http.js';

/** How much waits for the signed-in person and the desk. */
export const inboxCountQuery = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: ({ signal }) => api.get<InboxCount>('/inbox/count', signal),
});
