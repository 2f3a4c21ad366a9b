import { queryOptions } from '@tanstack/react-query';
import type { WaitingCount } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

/** How many acts of the person wait for a prosecutor. */
export const waitingCountQuery = queryOptions({
  queryKey: ['approvals', 'own-waiting'],
  queryFn: ({ signal }) => api.get<WaitingCount>('/waiting/count', signal),
});
