import { type Door, FLOWS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/messages/:messageId/passport', roles: FLOWS, unknown: 'NOT_FOUND' },
];
