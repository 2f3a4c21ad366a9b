import { queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { EffectView, RecordGroupView } from './types.js';

export type RecordGroup = Json<RecordGroupView>;
export type Effect = Json<EffectView>;

/** With which records one stands as one, and why it does not where words join it. */
export const groupQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record-group', spaceId, recordId],
    queryFn: ({ signal }) => api.get<RecordGroupView>(`/spaces/${spaceId}/records/${recordId}/group`, signal),
  });
