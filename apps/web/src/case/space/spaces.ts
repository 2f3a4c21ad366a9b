import { queryOptions } from '@tanstack/react-query';
import type { SpaceSummary } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

/** Every space that the own country takes part in, with the one of the network. */
export const allSpacesQuery = queryOptions({
  queryKey: ['spaces'],
  queryFn: ({ signal }) => api.get<readonly SpaceSummary[]>('/spaces', signal),
});

/** As `spacesQuery`, and after them what was to be opened and is not. */
export const shownSpacesQuery = queryOptions({
  ...allSpacesQuery,
  select: (spaces) =>
    (['agreement', 'mailbox', 'opening'] as const).flatMap((kind) =>
      spaces.filter((space) => space.kind === kind && (kind !== 'opening' || space.waits !== null)),
    ),
});

/** Cases that the own country takes part in; after them the rooms where agreements are drafted. */
export const spacesQuery = queryOptions({
  ...allSpacesQuery,
  select: (spaces) =>
    (['agreement', 'mailbox'] as const).flatMap((kind) => spaces.filter((space) => space.kind === kind)),
});
