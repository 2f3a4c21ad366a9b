import { queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { TimelineView } from './types.js';

export type Dated = Json<TimelineView>['items'][number];

/** When what the case knows was. */
export const timelineQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['timeline', spaceId],
    queryFn: ({ signal }) => api.get<TimelineView>(`/spaces/${spaceId}/timeline`, signal),
  });
