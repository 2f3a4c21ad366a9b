import { queryOptions } from '@tanstack/react-query';
import type { RecordList } from '../../../lib/api-types.js';
import { api } from '../../../lib/http.js';

const MOST = 4;
/** Shorter words find half the case. */
const SHORTEST = 4;

/** Records of the case that a value finds: maybe the same. */
export function alikeRecordsQuery(spaceId: string, type: string, q: string) {
  return queryOptions({
    queryKey: ['records', spaceId, 'alike', type, q],
    enabled: q.length >= SHORTEST,
    retry: false,
    queryFn: ({ signal }) =>
      api.post<RecordList>(`/spaces/${spaceId}/records/search`, { q: q.slice(0, 200), type, limit: MOST }, { signal }),
  });
}
