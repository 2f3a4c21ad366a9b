import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { spacesQuery } from '../../case/space/spaces.js';

const STORED = 'joinder.case';

/**
 * The case that is worked on: the one that the address names, else the one opened last in this window, else the only one.
 * Null where that leaves a choice.
 */
export function useCurrentCase(): string | null {
  const params = useParams({ strict: false });
  const ofBoard = useLocation({
    select: ({ pathname, search }) => (pathname === '/flows' ? search.spaceId : undefined),
  });
  const spaceId = params.spaceId ?? ofBoard;
  const { data: spaces = [] } = useQuery(spacesQuery);
  useEffect(() => {
    if (spaceId !== undefined) sessionStorage.setItem(STORED, spaceId);
  }, [spaceId]);
  if (spaceId !== undefined) return spaceId;
  const last = sessionStorage.getItem(STORED);
  if (spaces.some((space) => space.spaceId === last)) return last;
  const [first, second] = spaces.filter(({ kind }) => kind === 'agreement');
  return first && !second ? first.spaceId : null;
}
