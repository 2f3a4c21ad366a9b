import { queryOptions } from '@tanstack/react-query';
import type { ChangeView } from './types.js';
import { api, type Json } from '../../../lib/http.js';

export type Change = Json<ChangeView>;

/** Messages that made a record what it is: one that was approved is among them once it is back from the log. */
export const recordHistoryQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record', spaceId, recordId, 'after-approval'],
    queryFn: ({ signal }) => api.get<readonly ChangeView[]>(`/spaces/${spaceId}/records/${recordId}/history`, signal),
  });
