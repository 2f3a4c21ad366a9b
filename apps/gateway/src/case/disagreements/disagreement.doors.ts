import { type Door, READERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/disagreements', roles: READERS, unknown: 'SPACE_UNKNOWN' },
];
