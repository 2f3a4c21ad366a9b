import { queryOptions } from '@tanstack/react-query';
import type { Atlas } from './world.js';
import atlasFile from 'world-atlas/countries-50m.json?url';

/** The countries of the world with their borders, as they come with this page: no other host is asked. */
export const atlasQuery = queryOptions({
  queryKey: ['atlas'],
  staleTime: Infinity,
  gcTime: Infinity,
  queryFn: async ({ signal }): Promise<Atlas> => {
    const answer = await fetch(atlasFile, { signal });
    if (!answer.ok) throw new Error(`the atlas was answered with ${answer.status}`);
    return answer.json();
  },
});
