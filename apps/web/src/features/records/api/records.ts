import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RecordList, RecordSummary } from '../../../lib/api-types.js';
import { api, type Json, withQuery } from '../../../lib/http.js';
import type { RecordsSearch } from '../records-search.js';

export type RecordPage = Json<RecordList>;
export type RecordRow = Json<RecordSummary>;

const PAGE = 200;

const pagePath = (spaceId: string, search: RecordsSearch, cursor?: string): string =>
  withQuery(`/spaces/${spaceId}/records`, { ...search, cursor, limit: PAGE });

/** Beginning of a list as it is now; events of the gateway make it stale. */
export const headQuery = (spaceId: string, search: RecordsSearch) =>
  queryOptions({
    queryKey: ['records', spaceId, search],
    queryFn: ({ signal }) => api.get<RecordList>(pagePath(spaceId, search), signal),
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
        : api.get<RecordList>(pagePath(spaceId, search, pageParam), signal),
  });
