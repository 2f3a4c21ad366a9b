import type { Door } from '#libs/testing';
import type { Role } from '#libs/vocabulary';

const OFFICERS: readonly Role[] = ['triage', 'triage-lead'];
const unknown = 'SIGNAL_NOT_FOUND';
const DECIDED = { otherId: '018f0000-0000-7000-8000-0000000000cc', accepted: true };

export const doors: readonly Door[] = [
  { route: 'GET signals/:signalId/links', roles: OFFICERS, unknown },
  { route: 'POST signals/:signalId/links', roles: OFFICERS, body: DECIDED, unknown },
];
