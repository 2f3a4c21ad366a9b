import { queryOptions } from '@tanstack/react-query';
import type { RecordView } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

/** A record with all its statements, those that no longer hold too. To read it is to have opened it: its sender is told. */
export const viewedRecordQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record', spaceId, recordId, 'view'],
    queryFn: ({ signal }) => api.get<RecordView>(`/spaces/${spaceId}/records/${recordId}`, signal),
  });
