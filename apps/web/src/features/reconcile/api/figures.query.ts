import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/http.js';
import type { PairProgress, PairQuality } from './types.js';

/** Read anew with the pairs, as they change together. */
const keyOf = (spaceId: string, figure: string) => ['pairs', spaceId, 'figures', figure] as const;

/** How far the own country is. */
export const progressQuery = (spaceId: string) =>
  queryOptions({
    queryKey: keyOf(spaceId, 'progress'),
    queryFn: ({ signal }) => api.get<PairProgress>(`/spaces/${spaceId}/reconcile/progress`, signal),
  });

/** How well suggestions held. */
export const qualityQuery = (spaceId: string) =>
  queryOptions({
    queryKey: keyOf(spaceId, 'quality'),
    queryFn: ({ signal }) => api.get<PairQuality>(`/spaces/${spaceId}/reconcile/quality`, signal),
  });
