import { queryOptions } from '@tanstack/react-query';
import type { SpaceSummary } from '../lib/api-types.js';
import { api } from '../lib/http.js';

/** Cases that the own country takes part in; after them the rooms where agreements are drafted. */
export const spacesQuery = queryOptions({
  queryKey: ['spaces'],
  queryFn: async ({ signal }) => {
    const spaces = await api.get<readonly SpaceSummary[]>('/spaces', signal);
    const cases = spaces.filter(({ kind }) => kind === 'agreement');
    return [...cases, ...spaces.filter(({ kind }) => kind === 'mailbox')];
  },
});
