import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET holds', roles: ALL },
  { route: 'DELETE spaces/:spaceId/holds/:holdId', roles: ALL, unknown: 'HOLD_NOT_FOUND' },
  { route: 'POST spaces/:spaceId/holds/:holdId/send', roles: ALL, unknown: 'HOLD_NOT_FOUND' },
];
