import type { Door } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET signals', roles: ['investigator', 'prosecutor'] },
  { route: 'GET signals/:signalId', roles: ['investigator', 'prosecutor'], unknown: 'HANDED_SIGNAL_NOT_FOUND' },
  {
    route: 'POST signals/:signalId/answer',
    roles: ['investigator', 'prosecutor'],
    body: { outcome: 'PICTURE' },
    unknown: 'HANDED_SIGNAL_NOT_FOUND',
  },
];
