import { type Door, FLOWS, OPERATIONS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET flows', roles: FLOWS },
  { route: 'POST flows/causes/acknowledge', roles: OPERATIONS, body: { key: 'x', reason: 'x' }, unknown: 'NOT_FOUND' },
  { route: 'GET flows/members/:member/progress', roles: FLOWS },
  { route: 'GET flows/keys', roles: OPERATIONS },
  { route: 'GET flows/clocks', roles: FLOWS },
  { route: 'GET flows/outbox', roles: FLOWS },
  { route: 'GET flows/messages', roles: FLOWS },
];
