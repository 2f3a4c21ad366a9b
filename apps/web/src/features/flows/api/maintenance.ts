import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/http.js';
import type { OperationsPost } from './types.js';

/** How operations of each member is reached, and when its gateway will be silent. */
export const postsQuery = queryOptions({
  queryKey: ['flows', 'maintenance'],
  queryFn: ({ signal }) => api.get<readonly OperationsPost[]>('/flows/maintenance', signal),
});

/** What operations tells all members; it replaces what was told before. */
export type ToPost = Pick<OperationsPost, 'contact' | 'phone' | 'hours' | 'windows'>;

export function usePostOperations() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (post: ToPost) => api.put('/flows/maintenance', post),
    onSettled: () => queries.invalidateQueries({ queryKey: ['flows'] }),
  });
}
