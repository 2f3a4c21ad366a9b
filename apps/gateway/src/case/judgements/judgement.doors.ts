import { type Door, READERS, SOME_ID, WRITERS } from '#libs/testing';

const OTHER_ID = '00000000-0000-4000-8000-000000000001';
const SAYING = { left: SOME_ID, right: OTHER_ID, verdict: 'unsure', seen: '1.1.0' };

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/records/:recordId/group', roles: READERS, unknown: 'PAIR_NOT_HELD' },
  {
    route: 'POST spaces/:spaceId/judgements',
    roles: WRITERS,
    body: SAYING,
    unknown: 'PAIR_NOT_HELD',
  },
  {
    route: 'POST spaces/:spaceId/judgements/preview',
    roles: WRITERS,
    body: SAYING,
    unknown: 'PAIR_NOT_HELD',
  },
];
