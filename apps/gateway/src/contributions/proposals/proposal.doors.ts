import { type Door, READERS, SOME_ID, WRITERS } from '#libs/testing';

const PROPOSED = { retract: [{ messageId: SOME_ID, index: 0 }], reason: 'x', legalBasis: 'x' };

export const doors: readonly Door[] = [
  { route: 'GET spaces/:spaceId/records/:recordId/proposals', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/proposals', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/proposals/:proposal', roles: READERS, unknown: 'PROPOSAL_NOT_FOUND' },
  {
    route: 'POST spaces/:spaceId/records/:recordId/proposals',
    roles: READERS,
    body: PROPOSED,
    unknown: 'RECORD_NOT_FOUND',
  },
  {
    route: 'POST spaces/:spaceId/records/:recordId/proposals/forecast',
    roles: READERS,
    body: PROPOSED,
    unknown: 'RECORD_NOT_FOUND',
  },
  { route: 'POST spaces/:spaceId/proposals/:proposal/withdrawal', roles: READERS, unknown: 'PROPOSAL_NOT_FOUND' },
  {
    route: 'POST spaces/:spaceId/proposals/:proposal/decline',
    roles: WRITERS,
    body: { code: 'wrong', text: 'Seen in the register' },
    unknown: 'PROPOSAL_NOT_FOUND',
  },
  {
    route: 'POST spaces/:spaceId/proposals/:proposal/acceptance',
    roles: WRITERS,
    body: { legalBasis: 'x' },
    unknown: 'PROPOSAL_NOT_FOUND',
  },
];
