import { queryOptions } from '@tanstack/react-query';
import type { SpaceSummary } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

/** Every space that the own country takes part in, with the one of the network. */
export const allSpacesQuery = queryOptions({
  queryKey: ['spaces'],
  queryFn: ({ signal }) => api.get<readonly SpaceSummary[]>('/spaces', signal),
});

/** Cases that the own country takes part in and that are open to the person. */
export const spacesQuery = queryOptions({
  ...allSpacesQuery,
  select: (spaces) => spaces.filter((space) => space.isOpen && space.kind === 'agreement'),
});

/** As `spacesQuery`, and after them where agreements are drafted. */
export const openSpacesQuery = queryOptions({
  ...allSpacesQuery,
  select: (spaces) =>
    (['agreement', 'mailbox'] as const).flatMap((kind) =>
      spaces.filter((space) => space.isOpen && space.kind === kind),
    ),
});
