import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { filterCountsQuery } from './api/records.js';
import { listOf, type RecordsSearch } from './records-search.js';
import type { FLAGS, ListName } from './use-filter-choices.js';

/** How many records a value of a filter would give; undefined where that is not known. */
export interface FilterCounter {
  readonly of: (name: ListName, value: string) => number | undefined;
  readonly on: (name: (typeof FLAGS)[number]) => number | undefined;
}

/** Counts while the filters are open; what was counted stands until it is counted anew. */
export function useFilterCounts(spaceId: string, search: RecordsSearch, isOpen: boolean): FilterCounter {
  const query = filterCountsQuery(spaceId, listOf(search));
  const { data } = useQuery({ ...query, enabled: isOpen, placeholderData: keepPreviousData });
  if (!data) return { of: () => undefined, on: () => undefined };
  return { of: (name, value) => data[name][value] ?? 0, on: (name) => data[name] };
}
