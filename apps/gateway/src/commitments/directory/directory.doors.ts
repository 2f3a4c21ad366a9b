import { ALL, type Door, DRAFTERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/directory', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'PUT spaces/:spaceId/directory/desks', roles: DRAFTERS, body: { desks: [] }, unknown: 'SPACE_UNKNOWN' },
];
