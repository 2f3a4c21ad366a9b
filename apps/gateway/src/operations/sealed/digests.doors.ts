import { type Door, FLOWS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/digests', roles: FLOWS, unknown: 'SPACE_UNKNOWN' },
];
