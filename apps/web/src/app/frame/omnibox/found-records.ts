import { queryOptions } from '@tanstack/react-query';
import type { FoundInCases } from '../../../lib/api-types.js';
import { api } from '../../../lib/http.js';

/** Records that are shown of one question. */
const MOST = 5;

/** Records of a case, or of all that the person reads, by words, the best first, and how many there are. The words are in the body: they belong in no address. */
export const foundRecordsQuery = (spaceId: string | null, words: string) =>
  queryOptions({
    queryKey: ['found-records', spaceId, words],
    queryFn: ({ signal }) =>
      api.post<FoundInCases>('/search', { q: words, limit: MOST, ...(spaceId !== null && { spaceId }) }, { signal }),
    staleTime: 0,
  });
