import { type Door, READERS } from '#libs/testing';

const ID = '00000000-0000-4000-8000-000000000000';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/reconcile/pairs', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/reconcile/pairs/:left/:right', roles: READERS, unknown: 'PAIR_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/reconcile/progress', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/reconcile/quality', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/reconcile/alike',
    roles: READERS,
    body: { type: 'person', values: [{ property: 'name', value: ID }] },
    unknown: 'SPACE_UNKNOWN',
  },
];
