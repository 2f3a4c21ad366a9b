import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RecordSummary } from './types.js';
import type { RecordList } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import { wordsOf } from '../../../lib/searched-words.js';
import type { RecordsSearch } from '../records-search.js';

export type RecordPage = Json<RecordList>;
export type RecordRow = Json<RecordSummary>;

const PAGE = 200;

interface PageOf {
  readonly spaceId: string;
  readonly search: RecordsSearch;
  readonly cursor?: string;
}

/** In the body: words, and places in an order by name, belong in no address. */
const readPage = ({ spaceId, search, cursor }: PageOf, signal: AbortSignal): Promise<RecordPage> => {
  const { s, ...filters } = search;
  return api.post<RecordList>(
    `/spaces/${spaceId}/records/search`,
    { ...filters, q: wordsOf(s), cursor, limit: PAGE },
    { signal },
  );
};

/** Beginning of a list as it is now; events of the gateway make it stale. */
export const headQuery = (spaceId: string, search: RecordsSearch) =>
  queryOptions({
    queryKey: ['records', spaceId, search],
    queryFn: ({ signal }) => readPage({ spaceId, search }, signal),
  });

/**
 * A list as somebody reads it. No event makes it stale, so no row moves under the eyes of the reader: what is new stands in
 * `headQuery`, from which the list also begins, until the reader asks for it.
 */
export const recordsQuery = (spaceId: string, search: RecordsSearch) =>
  infiniteQueryOptions({
    queryKey: ['record-list', spaceId, search],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: ({ next }: RecordPage) => next,
    queryFn: ({ client, pageParam, signal }): Promise<RecordPage> =>
      pageParam === ''
        ? client.fetchQuery({ ...headQuery(spaceId, search), staleTime: 1000 })
        : readPage({ spaceId, search, cursor: pageParam }, signal),
  });
