import { type Door, OPERATIONS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/parked', roles: OPERATIONS, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/parked/:position/retry',
    roles: OPERATIONS,
    body: { reason: 'x' },
    unknown: 'NOT_PARKED',
  },
  {
    route: 'POST spaces/:spaceId/parked/:position/close',
    roles: OPERATIONS,
    body: { reason: 'x' },
    unknown: 'NOT_PARKED',
  },
];
