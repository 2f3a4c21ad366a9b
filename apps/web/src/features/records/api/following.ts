import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { FollowingView } from './types.js';
import { api } from '../../../lib/http.js';

const pathOf = (spaceId: string, recordId: string): string => `/spaces/${spaceId}/records/${recordId}/following`;

/** Whether the person is told of changes by others. */
export const followingQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['following', spaceId, recordId],
    queryFn: ({ signal }) => api.get<FollowingView>(pathOf(spaceId, recordId), signal),
  });

/** Begins or ends to follow a record. */
export function useFollow(spaceId: string, recordId: string) {
  const queries = useQueryClient();
  return useMutation({
    // One after the other: the last press holds, whichever answer is slow.
    scope: { id: `following ${recordId}` },
    mutationFn: async (follow: boolean): Promise<void> => {
      if (follow) await api.put(pathOf(spaceId, recordId));
      else await api.delete(pathOf(spaceId, recordId));
    },
    onSettled: () =>
      Promise.all(
        [followingQuery(spaceId, recordId).queryKey, ['inbox']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
