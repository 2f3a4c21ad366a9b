import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { spacesQuery } from '../space/spaces.js';

/** A record that somebody opened, as its page named it. */
export interface RecentRecord {
  readonly spaceId: string;
  readonly recordId: string;
  readonly type: string;
  readonly name: string;
}

const MOST = 5;

/** Of this visit alone: names are written to no storage, and to show them again asks for nothing. */
const recentQuery = queryOptions({
  queryKey: ['recent-records'],
  queryFn: (): readonly RecentRecord[] => [],
  initialData: [],
  staleTime: Infinity,
  gcTime: Infinity,
  enabled: false,
});

/** The records that the person opened last, the newest first, of cases that are open to them. */
export function useRecentRecords(): readonly RecentRecord[] {
  const { data } = useQuery(recentQuery);
  const { data: spaces = [] } = useQuery(spacesQuery);
  return data.filter(({ spaceId }) => spaces.some((space) => space.spaceId === spaceId));
}

/** Puts what a page shows before what was opened earlier. */
export function useNoteRecent({ spaceId, recordId, type, name }: RecentRecord): void {
  const queries = useQueryClient();
  useEffect(() => {
    change(queries, recordId, [{ spaceId, recordId, type, name }]);
  }, [queries, spaceId, recordId, type, name]);
}

/** Takes away what cannot be read any more. */
export function useDropRecent(recordId: string, isGone: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (isGone) change(queries, recordId, []);
  }, [queries, recordId, isGone]);
}

function change(queries: QueryClient, recordId: string, first: readonly RecentRecord[]): void {
  queries.setQueryData(recentQuery.queryKey, (before: readonly RecentRecord[] = []) =>
    [...first, ...before.filter((one) => one.recordId !== recordId)].slice(0, MOST),
  );
}
