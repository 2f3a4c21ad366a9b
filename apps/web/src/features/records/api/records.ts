import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RecordSummary } from './types.js';
import type { CountedFilters, RecordList } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import { wordsOf } from '../../../lib/searched-words.js';
import { valuesOf } from '../list-filters.js';
import type { ListSearch } from '../records-search.js';

/** A list whose rows say who has them. */
interface HeldList extends RecordList {
  readonly items: readonly HeldSummary[];
}

type HeldSummary = RecordSummary & Required<Pick<RecordSummary, 'holders'>>;

export type RecordPage = Json<HeldList>;
export type RecordRow = Json<HeldSummary>;

const PAGE = 200;
/** Counting reads all that a list holds. */
const COUNTED_MS = 10_000;

interface PageOf {
  readonly spaceId: string;
  readonly search: ListSearch;
  readonly cursor?: string;
}

/** In the body: words, and places in an order by name, belong in no address. */
const readPage = ({ spaceId, search, cursor }: PageOf, signal: AbortSignal): Promise<RecordPage> => {
  return api.post<HeldList>(
    `/spaces/${spaceId}/records/search`,
    { ...filtersOf(search), cursor, limit: PAGE },
    { signal },
  );
};

/** Filters and order as the gateway takes them; each row says who has it. */
function filtersOf({ s, type, owner, handling, sensitivity, purpose, from, to, ...rest }: ListSearch) {
  const several = (text: string | undefined): readonly string[] | undefined =>
    text === undefined ? undefined : valuesOf(text);
  return {
    ...rest,
    holders: true,
    q: wordsOf(s),
    type: several(type),
    owner: several(owner),
    handling: several(handling),
    sensitivity: several(sensitivity),
    purpose: several(purpose),
    changedFrom: from,
    changedTo: to,
  };
}

/** Beginning of a list as it is now; events of the gateway make it stale. */
export const headQuery = (spaceId: string, search: ListSearch) =>
  queryOptions({
    queryKey: ['records', spaceId, search],
    queryFn: ({ signal }) => readPage({ spaceId, search }, signal),
  });

/**
 * A list as somebody reads it. No event makes it stale, so no row moves under the eyes of the reader: what is new stands in
 * `headQuery`, from which the list also begins, until the reader asks for it.
 */
export const recordsQuery = (spaceId: string, search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['record-list', spaceId, search],
    staleTime: Infinity,
    // Pages are read one after the other and never change: to compare all of them at each one takes longer the further one scrolls.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: ({ next }: RecordPage) => next,
    queryFn: ({ client, pageParam, signal }): Promise<RecordPage> =>
      pageParam === ''
        ? client.fetchQuery({ ...headQuery(spaceId, search), staleTime: 1000 })
        : readPage({ spaceId, search, cursor: pageParam }, signal),
  });

/** What each value of each filter would give: asked when somebody opens the filters. */
export const filterCountsQuery = (spaceId: string, search: ListSearch) =>
  queryOptions({
    queryKey: ['record-counts', spaceId, search] as const,
    staleTime: COUNTED_MS,
    queryFn: async ({ signal }) => {
      const asked = { ...filtersOf(search), holders: false };
      return (await api.post<CountedFilters>(`/spaces/${spaceId}/records/counts`, asked, { signal })).counts;
    },
  });

/** What is printed of a list: read before it is, and logged as an export. */
export const readForPrint = (spaceId: string, search: ListSearch): Promise<RecordPage> =>
  api.post<HeldList>(`/spaces/${spaceId}/records/print`, filtersOf(search));
