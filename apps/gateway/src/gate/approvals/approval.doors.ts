import { type Door, ALL, PROSECUTOR, READERS, SOME_ID } from '#libs/testing';

const STANDING = {
  spaceId: SOME_ID,
  types: ['person'],
  recipients: ['hu'],
  highestHandling: 'H1',
  starts: '2026-01-01',
  ends: '2026-12-31',
  reason: 'x',
};

export const doors: readonly Door[] = [
  { route: 'GET approvals/outlook', roles: READERS },
  { route: 'GET approvals/standing', roles: READERS },
  { route: 'POST approvals/standing', roles: PROSECUTOR, body: STANDING },
  { route: 'DELETE approvals/standing/:approvalId', roles: ALL, unknown: 'APPROVAL_NOT_FOUND' },
  { route: 'GET approvals/requests', roles: ALL },
  { route: 'GET approvals/tally', roles: ALL },
  { route: 'GET approvals/requests/:messageId', roles: ALL, unknown: 'APPROVAL_NOT_FOUND' },
  {
    route: 'POST approvals/requests/:messageId/decision',
    roles: ALL,
    body: { decision: 'approve', reason: 'x' },
    unknown: 'APPROVAL_NOT_FOUND',
  },
  { route: 'POST approvals/requests/:messageId/withdrawal', roles: ALL, unknown: 'APPROVAL_NOT_FOUND' },
];
