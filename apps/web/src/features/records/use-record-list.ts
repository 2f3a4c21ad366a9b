import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { headQuery, type RecordPage, recordsQuery, type RecordRow } from './api/records.js';
import { freshRows, type News, newsIn, totalOf } from './records-news.js';
import type { ListSearch } from './records-search.js';

export interface RecordListState {
  readonly rows: readonly RecordRow[];
  /** Another one means that the list begins anew. */
  readonly beginning: RecordPage | undefined;
  /** Of the rows that are shown: what is new is counted beside. */
  readonly total: RecordPage['total'];
  /** Records that are new or changed and wait to be shown. */
  readonly news: News;
  readonly showNews: () => void;
  readonly isPending: boolean;
  /** The rows are still those of the filters before. */
  readonly isOld: boolean;
  readonly error: Error | null;
  /** When they were read last. */
  readonly readAt: Date;
  readonly retry: () => void;
  /** Reads on where there is more. */
  readonly more: () => void;
}

interface ListOf {
  readonly spaceId: string;
  readonly search: ListSearch;
  /** The reader came back to a place in the list, and finds it as it was. */
  readonly isReturn: boolean;
}

/** A list that grows while one scrolls, and that stands still while one reads. */
export function useRecordList({ spaceId, search, isReturn }: ListOf): RecordListState {
  const queries = useQueryClient();
  const list = useInfiniteQuery(recordsQuery(spaceId, search));
  const newest = useQuery(headQuery(spaceId, search));
  const head = newest.data;
  useBeginAnew({ spaceId, search, isReturn });
  const pages = list.data?.pages;
  const isOld = list.isPlaceholderData;
  const rows = useMemo(() => freshRows(pages ?? [], isOld ? undefined : head), [pages, head, isOld]);
  const news = useMemo(() => newsIn(pages ?? [], isOld ? undefined : head), [pages, head, isOld]);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return {
    rows,
    beginning: pages?.[0],
    total: totalOf(pages ?? [], isOld ? undefined : head),
    news,
    showNews: () => {
      if (head) queries.setQueryData(recordsQuery(spaceId, search).queryKey, { pages: [head], pageParams: [''] });
    },
    isPending: list.isPending,
    isOld,
    error: list.error ?? newest.error,
    readAt: new Date(newest.dataUpdatedAt),
    retry: () => void Promise.all([list.refetch(), newest.refetch()]),
    more,
  };
}

/** Whoever opens a list that was read before sees it as it is now, from its beginning. */
function useBeginAnew({ spaceId, search, isReturn }: ListOf): void {
  const queries = useQueryClient();
  useEffect(() => {
    const { queryKey } = recordsQuery(spaceId, search);
    const before = queries.getQueryData(queryKey);
    if (isReturn || !before) return;
    queries.setQueryData(queryKey, { pages: before.pages.slice(0, 1), pageParams: before.pageParams.slice(0, 1) });
    void queries.invalidateQueries({ queryKey });
  }, [queries, spaceId, search, isReturn]);
}
