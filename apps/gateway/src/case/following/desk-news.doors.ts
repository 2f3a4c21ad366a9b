import { type Door, READERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/colleagues', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'PUT spaces/:spaceId/records/:recordId/assignee',
    roles: READERS,
    body: { personId: 'nobody' },
    unknown: 'NOT_FOUND',
  },
];
