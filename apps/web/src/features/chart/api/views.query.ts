import { queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { SavedViewDto, SavedViews } from './types.js';

export type KeptView = Json<SavedViews>['views'][number];

/** Pictures of the case that the person kept, and those of their desk. */
export const viewsQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['views', spaceId],
    queryFn: async ({ signal }) => (await api.get<SavedViews>(`/spaces/${spaceId}/views`, signal)).views,
  });

export function keepView(spaceId: string, viewId: string, view: Json<SavedViewDto>): Promise<unknown> {
  return api.put(`/spaces/${spaceId}/views/${viewId}`, view);
}

export function removeView(spaceId: string, viewId: string): Promise<unknown> {
  return api.delete(`/spaces/${spaceId}/views/${viewId}`);
}
