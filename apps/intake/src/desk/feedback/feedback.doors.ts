import type { Door } from '#libs/testing';
import type { Role } from '#libs/vocabulary';

const OFFICERS: readonly Role[] = ['triage', 'triage-lead'];
const unknown = 'SIGNAL_NOT_FOUND';

export const doors: readonly Door[] = [
  { route: 'GET feedback', roles: OFFICERS },
  { route: 'POST signals/:signalId/feedback', roles: OFFICERS, body: { outcome: 'USED' }, unknown },
  { route: 'GET signals/:signalId/questions', roles: OFFICERS, unknown },
  { route: 'POST signals/:signalId/questions', roles: OFFICERS, body: { question: 'where' }, unknown },
  { route: 'POST signals/:signalId/mailbox', roles: OFFICERS, unknown },
  { route: 'POST signals/:signalId/mailbox/pause', roles: OFFICERS, unknown },
  { route: 'POST signals/:signalId/mailbox/release', roles: OFFICERS, unknown },
];
