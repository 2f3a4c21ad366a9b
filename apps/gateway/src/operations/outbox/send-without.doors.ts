import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  {
    route: 'POST spaces/:spaceId/messages/:messageId/send-without',
    roles: ALL,
    body: { members: ['hu'] },
    unknown: 'NOT_FOUND',
  },
];
