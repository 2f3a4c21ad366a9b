import { type Door, ALL, READERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/records/:recordId/following', roles: READERS, unknown: 'NOT_FOUND' },
  { route: 'PUT spaces/:spaceId/records/:recordId/following', roles: READERS, unknown: 'NOT_FOUND' },
  { route: 'DELETE spaces/:spaceId/records/:recordId/following', roles: ALL },
  { route: 'PUT spaces/:spaceId/records/:recordId/seen', roles: READERS, body: { through: '4' } },
];
