import { queryOptions } from '@tanstack/react-query';
import type { SpaceOverview } from './types.js';
import { api, type Json } from '../../../lib/http.js';

export type Overview = Json<SpaceOverview>;

/** A case at a glance. */
export const overviewQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['space', spaceId, 'overview'],
    queryFn: ({ signal }) => api.get<SpaceOverview>(`/spaces/${spaceId}/overview`, signal),
  });
