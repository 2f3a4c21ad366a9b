import { useQuery } from '@tanstack/react-query';
import { filterCountsQuery } from './api/records.js';
import { listOf, type RecordsSearch } from './records-search.js';
import type { FLAGS, ListName } from './use-filter-choices.js';

/** How many records a value of a filter would give; undefined where that is not known. */
export interface FilterCounter {
  readonly of: (name: ListName, value: string) => number | undefined;
  readonly on: (name: (typeof FLAGS)[number]) => number | undefined;
}

/** Counts while the filters are open; what was counted of the same case and words stands until it is counted anew. */
export function useFilterCounts(spaceId: string, search: RecordsSearch, isOpen: boolean): FilterCounter {
  const { data } = useQuery({
    ...filterCountsQuery(spaceId, listOf(search)),
    enabled: isOpen,
    placeholderData: (counted, before) => {
      if (before === undefined) return undefined;
      const [, inSpace, by] = before.queryKey;
      return inSpace === spaceId && by.s === search.s ? counted : undefined;
    },
  });
  if (!data) return { of: () => undefined, on: () => undefined };
  // A list by words goes on with what only resembles them, which is not counted: it may have rows where none has the words.
  const none = search.s !== undefined && search.sort === undefined ? undefined : 0;
  return { of: (name, value) => data[name][value] ?? none, on: (name) => (data[name] === 0 ? none : data[name]) };
}
