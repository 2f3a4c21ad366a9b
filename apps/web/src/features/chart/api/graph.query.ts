import { queryOptions } from '@tanstack/react-query';
import type { GraphView } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';

export type Graph = Json<GraphView>;
export type Node = Graph['nodes'][number];
export type Edge = Graph['edges'][number];

/** What is around a record, or without one what is most connected in the case. */
export const graphQuery = (spaceId: string, node: string | null) =>
  queryOptions({
    queryKey: ['graph', spaceId, 'around', node],
    queryFn: ({ signal }) =>
      api.get<GraphView>(`/spaces/${spaceId}/graph${node === null ? '' : `?node=${node}`}`, signal),
  });

/** What leads on from a record, by edges of one kind or of all. */
export function expand(spaceId: string, node: string, kind: string | null): Promise<Graph> {
  const query = new URLSearchParams({ node, ...(kind === null ? {} : { kinds: kind }) });
  return api.get<GraphView>(`/spaces/${spaceId}/graph?${query}`);
}

/** How two records are connected, over as few relations as there are; nothing where they are not. */
export function wayBetween(spaceId: string, from: string, to: string): Promise<Graph> {
  return api.get<GraphView>(`/spaces/${spaceId}/graph/path?${new URLSearchParams({ from, to })}`);
}

/** Asked for at once. */
const MOST = 100;

/** Records themselves, and what is between them. */
export async function themselves(spaceId: string, ids: readonly string[]): Promise<readonly Graph[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / MOST) }, (_, i) => ids.slice(i * MOST, (i + 1) * MOST));
  return Promise.all(
    parts.map((part) => {
      const query = new URLSearchParams([['depth', '0'], ...part.map((id) => ['node', id])]);
      return api.get<GraphView>(`/spaces/${spaceId}/graph?${query}`);
    }),
  );
}
