import { queryOptions } from '@tanstack/react-query';
import type { RecordView } from '../../../lib/api-types.js';
import { api } from '../../../lib/http.js';

/** A record with the tag that its next change must name. Read anew for each form: what was seen is what is changed. */
export function editableRecordQuery(spaceId: string, recordId: string) {
  return queryOptions({
    queryKey: ['record', spaceId, recordId, 'editable'],
    staleTime: 0,
    gcTime: 0,
    queryFn: ({ signal }) => api.getTagged<RecordView>(`/spaces/${spaceId}/records/${recordId}`, signal),
  });
}
