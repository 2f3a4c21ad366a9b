import { ALL, type Door, READERS, WRITERS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/commitments', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/commitments/:commitment', roles: READERS, unknown: 'COMMITMENT_NOT_FOUND' },
  {
    route: 'POST spaces/:spaceId/commitments',
    roles: WRITERS,
    body: { kind: 'information', debtor: 'hu', term: 'h8', text: 'x' },
  },
  {
    route: 'POST spaces/:spaceId/commitments/:commitment/moves',
    roles: WRITERS,
    body: { move: 'accept' },
    unknown: 'COMMITMENT_NOT_FOUND',
  },
  { route: 'POST commitments/search', roles: ALL, body: { q: 'x' } },
];
