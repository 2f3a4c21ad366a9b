import { queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { DisagreementsView } from './types.js';

export type Disagreements = Json<DisagreementsView>;
export type Disagreement = Disagreements['items'][number];

/** What countries do not agree about in a case. */
export const disagreementsQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['disagreements', spaceId],
    queryFn: ({ signal }) => api.get<DisagreementsView>(`/spaces/${spaceId}/disagreements`, signal),
  });
