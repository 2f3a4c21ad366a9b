import { type Door, READERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/activity', roles: READERS, unknown: 'SPACE_UNKNOWN' },
];
