import { type Door, ALL, FLOWS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/messages/:messageId/delivery', roles: ALL, unknown: 'NOT_FOUND' },
  { route: 'GET spaces/:spaceId/sealed-records', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/sealed-records/:position', roles: ALL, unknown: 'NOT_FOUND' },
  { route: 'GET spaces/:spaceId/checkpoint', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/refusals', roles: FLOWS, unknown: 'SPACE_UNKNOWN' },
];
