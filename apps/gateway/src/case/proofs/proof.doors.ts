import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/messages/:messageId/proof', roles: ALL, unknown: 'MESSAGE_NOT_FOUND' },
];
