import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RecordList } from '../../../lib/api-types.js';
import { api } from '../../../lib/http.js';

const MOST = 12;

/** Records of the case that words find; without words those that changed last. */
export function foundRecordsQuery(spaceId: string, words: string) {
  const q = words.trim().slice(0, 200);
  return queryOptions({
    queryKey: ['records', spaceId, 'found', q],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) =>
      api.post<RecordList>(
        `/spaces/${spaceId}/records/search`,
        { ...(q === '' ? {} : { q }), limit: MOST },
        { signal },
      ),
  });
}
