import { type Door, READERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/timeline', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/places', roles: READERS, unknown: 'SPACE_UNKNOWN' },
];
