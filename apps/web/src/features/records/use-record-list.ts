import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { headQuery, type RecordPage, recordsQuery, type RecordRow } from './api/records.js';
import { freshRows, type News, newsIn } from './records-news.js';
import type { RecordsSearch } from './records-search.js';

export interface RecordListState {
  readonly rows: readonly RecordRow[];
  /** Another one means that the list begins anew. */
  readonly beginning: RecordPage | undefined;
  readonly total: { readonly count: number; readonly exact: boolean };
  /** Records that are new or changed and wait to be shown. */
  readonly news: News;
  readonly showNews: () => void;
  readonly isPending: boolean;
  /** The rows are still those of the filters before. */
  readonly isOld: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Reads on where there is more. */
  readonly more: () => void;
  readonly isReadingMore: boolean;
}

interface ListOf {
  readonly spaceId: string;
  readonly search: RecordsSearch;
  /** The reader came back to a place in the list, and finds it as it was. */
  readonly isReturn: boolean;
}

/** A list that grows while one scrolls, and that stands still while one reads. */
export function useRecordList({ spaceId, search, isReturn }: ListOf): RecordListState {
  const queries = useQueryClient();
  const list = useInfiniteQuery(recordsQuery(spaceId, search));
  const head = useQuery(headQuery(spaceId, search)).data;
  useBeginAnew({ spaceId, search, isReturn });
  const pages = list.data?.pages;
  const isOld = list.isPlaceholderData;
  const rows = useMemo(() => freshRows(pages ?? [], isOld ? undefined : head), [pages, head, isOld]);
  return {
    rows,
    beginning: pages?.[0],
    total: (isOld ? undefined : head?.total) ?? pages?.[0]?.total ?? { count: 0, exact: true },
    news: newsIn(pages ?? [], isOld ? undefined : head),
    showNews: () => {
      if (head) queries.setQueryData(recordsQuery(spaceId, search).queryKey, { pages: [head], pageParams: [''] });
    },
    isPending: list.isPending,
    isOld,
    error: list.error,
    retry: () => void list.refetch(),
    more: () => {
      if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
    },
    isReadingMore: list.isFetchingNextPage,
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
