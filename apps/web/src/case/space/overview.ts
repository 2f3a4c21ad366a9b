import { queryOptions } from '@tanstack/react-query';
import type { SpaceOverview } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';

export type Overview = Json<SpaceOverview>;

/** A case at a glance. */
export const overviewQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['space', spaceId, 'overview'],
    queryFn: ({ signal }) => api.get<SpaceOverview>(`/spaces/${spaceId}/overview`, signal),
  });

/** The same beside other work: it counts a whole case, so not with each look. */
export const glanceQuery = (spaceId: string) => queryOptions({ ...overviewQuery(spaceId), staleTime: 60_000 });
