import { queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../lib/http.js';
import type { GraphView } from '../../lib/api-types.js';

export type NamedRecord = Json<GraphView>['nodes'][number];

/** What another record calls a record; one that is not here says whose it is. Null where the id is nobody's. */
export const namedRecordQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['graph', spaceId, 'named', recordId],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<NamedRecord | null> => {
      const query = new URLSearchParams({ node: recordId, depth: '0' });
      const { nodes } = await api.get<GraphView>(`/spaces/${spaceId}/graph?${query}`, signal);
      return nodes[0] ?? null;
    },
  });
