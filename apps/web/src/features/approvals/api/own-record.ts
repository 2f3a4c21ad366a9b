import { queryOptions } from '@tanstack/react-query';
import type { RecordView } from '../../../lib/api-types.js';
import { api } from '../../../lib/http.js';

/** A record of the own country as it is now: what a change would take the place of; whoever decides has not opened it. */
export const ownRecordQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record', spaceId, recordId, 'before-change'],
    queryFn: ({ signal }) => api.get<RecordView>(`/spaces/${spaceId}/records/${recordId}/preview`, signal),
  });
