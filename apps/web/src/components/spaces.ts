import { queryOptions } from '@tanstack/react-query';
import type { SpaceSummary } from '../lib/api-types.js';
import { api } from '../lib/http.js';

/** Cases that the own country takes part in, with those that are only drafted. */
export const spacesQuery = queryOptions({
  queryKey: ['spaces'],
  queryFn: async ({ signal }) => {
    const spaces = await api.get<readonly SpaceSummary[]>('/spaces', signal);
    return spaces.filter(({ kind }) => kind !== 'network');
  },
});
