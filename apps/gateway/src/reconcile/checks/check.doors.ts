import { type Door, READERS, WRITERS } from '#libs/testing';

export const doors: readonly Door[] = [
  {
    route: 'POST spaces/:spaceId/checks',
    roles: READERS,
    body: { lines: ['+36301234567'], members: [] },
    bodyKib: 4096,
  },
  { route: 'GET spaces/:spaceId/checks/:checkId', roles: READERS, unknown: 'CHECK_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/records/:recordId/check-exemption', roles: READERS, unknown: 'RECORD_NOT_HERE' },
  { route: 'PUT spaces/:spaceId/records/:recordId/check-exemption', roles: WRITERS, unknown: 'RECORD_NOT_HERE' },
  { route: 'DELETE spaces/:spaceId/records/:recordId/check-exemption', roles: WRITERS, unknown: 'RECORD_NOT_HERE' },
  { route: 'GET spaces/:spaceId/check-log', roles: READERS },
];
