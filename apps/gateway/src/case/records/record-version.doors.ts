import { type Door, READERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/records/:recordId/compare', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
];
