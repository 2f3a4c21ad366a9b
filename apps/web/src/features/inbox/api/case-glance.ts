import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/http.js';
import type { SpaceOverview } from './types.js';

/** A case at a glance, as its own page reads it too. */
export const caseGlanceQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['space', spaceId, 'overview'],
    // It counts a whole case: not with each look at My work.
    staleTime: 60_000,
    queryFn: ({ signal }) => api.get<SpaceOverview>(`/spaces/${spaceId}/overview`, signal),
  });
