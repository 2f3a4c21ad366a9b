import { type Door, ALL, DRAFTERS, READERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/team', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'PUT spaces/:spaceId/team', roles: DRAFTERS, body: { mode: 'everybody' }, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/team/break-glass',
    roles: READERS,
    body: { reason: 'A life is in danger' },
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/team/candidates',
    roles: DRAFTERS,
    body: { kind: 'member', words: '' },
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'PUT spaces/:spaceId/team/:person',
    roles: DRAFTERS,
    body: { kind: 'member' },
    unknown: 'SPACE_UNKNOWN',
  },
  { route: 'DELETE spaces/:spaceId/team/:person', roles: DRAFTERS, unknown: 'SPACE_UNKNOWN' },
];
