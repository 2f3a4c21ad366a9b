import { queryOptions } from '@tanstack/react-query';
import type { RecordView } from '../../../lib/api-types.js';
import { api } from '../../../lib/http.js';

/** A record of the own country that another one asks for. */
export const askableRecordQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record', spaceId, recordId, 'asked-for'],
    queryFn: ({ signal }) => api.get<RecordView>(`/spaces/${spaceId}/records/${recordId}`, signal),
  });
