import { queryOptions } from '@tanstack/react-query';
import type { SealedStub } from '../../lib/api-types.js';
import { api, type Json, ProblemError } from '../../lib/http.js';

export type Stub = Json<SealedStub>;

/** As many as the gateway names. */
export const NEWEST_STUBS = 100;

/** What may be known of messages that are sealed to others, newest first. */
export const sealedQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['sealed', spaceId],
    queryFn: ({ signal }) => api.get<readonly SealedStub[]>(`/spaces/${spaceId}/sealed-records`, signal),
  });

/** One of them, however old; null where nothing is sealed to others at the position. */
export const sealedAtQuery = (spaceId: string, position: string) =>
  queryOptions({
    queryKey: ['sealed', spaceId, position],
    queryFn: async ({ signal }): Promise<Stub | null> => {
      try {
        return await api.get<SealedStub>(`/spaces/${spaceId}/sealed-records/${encodeURIComponent(position)}`, signal);
      } catch (error) {
        if (error instanceof ProblemError && [400, 404].includes(error.problem.status)) return null;
        throw error;
      }
    },
  });
