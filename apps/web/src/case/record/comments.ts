import { infiniteQueryOptions } from '@tanstack/react-query';
import type { CommentView, ThreadView } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';

/** What somebody said about a record. */
export type Comment = Json<CommentView>;

/** What was said about a record, a page of it. */
export type Thread = Json<ThreadView>;

/** Everything that was said about a record, newest first, as far as it was asked for. */
export const threadPages = (spaceId: string, recordId: string) =>
  infiniteQueryOptions({
    queryKey: ['thread', spaceId, recordId],
    queryFn: ({ signal, pageParam }) => {
      const before = pageParam === '' ? '' : `&before=${pageParam}`;
      return api.get<ThreadView>(`/spaces/${spaceId}/comments?recordId=${recordId}${before}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ before }: Thread) => before,
  });
