import { queryOptions } from '@tanstack/react-query';
import type { AskView } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';

/** A question about a record; which one it is about is known to its owner alone. */
export type Ask = Json<AskView>;

/** Questions to and from the own country, newest first. */
export const asksQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['asks', spaceId],
    queryFn: ({ signal }) => api.get<readonly AskView[]>(`/spaces/${spaceId}/asks`, signal),
  });
