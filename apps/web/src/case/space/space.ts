import { queryOptions } from '@tanstack/react-query';
import type { SpaceDetails } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

/** The case with its agreement and who takes part. */
export const spaceQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['space', spaceId, 'details'],
    queryFn: ({ signal }) => api.get<SpaceDetails>(`/spaces/${spaceId}`, signal),
  });
