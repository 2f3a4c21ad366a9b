import { queryOptions } from '@tanstack/react-query';
import type { OwnHold } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

/** What this person may still take back, in whichever tab it was sent; events say when that is something else. */
export const ownHoldsQuery = queryOptions({
  queryKey: ['holds'],
  queryFn: ({ signal }) => api.get<readonly OwnHold[]>('/holds', signal),
});
