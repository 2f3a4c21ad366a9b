import { type Door, FREEZES, OPERATIONS, PROSECUTOR, SOME_ID } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET freezes', roles: FREEZES },
  { route: 'GET freezes/decisions', roles: FREEZES },
  { route: 'GET freezes/:evidenceHash', roles: FREEZES, unknown: 'FREEZE_NOT_FOUND' },
  { route: 'GET freezes/:evidenceHash/evidence', roles: FREEZES, unknown: 'FREEZE_NOT_FOUND' },
  {
    route: 'POST freezes/:evidenceHash/proposal',
    roles: OPERATIONS,
    body: { cause: 'DEFECT', reason: 'x' },
    unknown: 'FREEZE_NOT_FOUND',
  },
  {
    route: 'POST freezes/:evidenceHash/confirmation',
    roles: PROSECUTOR,
    body: { proposalId: SOME_ID, reason: 'x' },
    unknown: 'FREEZE_NOT_FOUND',
  },
];
