import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/http.js';
import type { SpaceOverview } from './types.js';

/** A case at a glance, as its own page reads it too. */
export const caseGlanceQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['space', spaceId, 'overview'],
    queryFn: ({ signal }) => api.get<SpaceOverview>(`/spaces/${spaceId}/overview`, signal),
  });
