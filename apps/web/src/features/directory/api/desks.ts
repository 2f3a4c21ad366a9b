import { useMutation, useQueryClient } from '@tanstack/react-query';
import { directoryQuery } from '../../../case/directory/directory.query.js';
import { api } from '../../../lib/http.js';
import type { PostDesksDto } from './types.js';

export type DeskToPost = PostDesksDto['desks'][number];

/** Tells all members of a case the desks of this country; they replace those before. */
export function usePostDesks(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (desks: readonly DeskToPost[]) => api.put(`/spaces/${spaceId}/directory/desks`, { desks }),
    onSettled: () => queries.invalidateQueries({ queryKey: directoryQuery(spaceId).queryKey }),
  });
}
