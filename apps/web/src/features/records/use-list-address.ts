import { useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type ListPlace, movePlace, notePlace, placeAt } from '../../components/row-list/list-place.js';
import { listOf, type ListSearch, type RecordsSearch } from './records-search.js';

/** What a list has by its address: the same object for as long as it asks for the same. */
export function useListSearch(search: RecordsSearch): ListSearch {
  const asked = JSON.stringify(listOf(search));
  // oxlint-disable-next-line react/exhaustive-deps -- what was asked says all of it
  return useMemo(() => listOf(search), [asked]);
}

interface PlaceInList {
  /** Where somebody who comes back to this list was; undefined for who comes anew. */
  readonly before: ListPlace | undefined;
  readonly note: (place: ListPlace) => void;
}

/** Remembers where somebody is in the list, for when they come back to it. */
export function usePlaceInList(asked: ListSearch): PlaceInList {
  const key = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? '' });
  const index = useRouterState({ select: ({ location }) => location.state.__TSR_index });
  const entry = useRef({ key, index, asked });
  // oxlint-disable-next-line react/exhaustive-deps -- another record beside the same list is the same place
  const before = useMemo(() => placeAt(key), [asked]);
  useEffect(() => {
    const was = entry.current;
    entry.current = { key, index, asked };
    if (was.key !== key && was.index === index && was.asked === asked) movePlace(was.key, key);
  }, [key, index, asked]);
  const note = useCallback((place: ListPlace) => notePlace(entry.current.key, place), []);
  return { before, note };
}
