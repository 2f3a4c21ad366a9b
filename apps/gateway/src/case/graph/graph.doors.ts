import { type Door, READERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/graph', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'GET spaces/:spaceId/graph/path',
    roles: READERS,
    unknown: 'SPACE_UNKNOWN',
  },
];
