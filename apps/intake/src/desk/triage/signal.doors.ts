import type { Door } from '#libs/testing';
import type { Role } from '#libs/vocabulary';

const READERS: readonly Role[] = ['triage', 'triage-lead', 'national-prosecutor', 'contact-officer'];
const OFFICERS: readonly Role[] = ['triage', 'triage-lead'];
const SWITCH = { basis: 'Article 1 of the example act', authority: 'Example parket', decidedOn: '2026-11-28' };
const unknown = 'SIGNAL_NOT_FOUND';

export const doors: readonly Door[] = [
  { route: 'GET signals', roles: READERS },
  { route: 'GET signals/:signalId', roles: READERS, unknown },
  { route: 'POST signals/:signalId/screening', roles: OFFICERS, unknown },
  {
    route: 'POST signals/:signalId/weighing',
    roles: OFFICERS,
    body: { outcome: 'ROUTE', reason: 'too-little' },
    unknown,
  },
  { route: 'POST signals/:signalId/enrichment', roles: OFFICERS, body: { words: 'x', cards: [] }, unknown },
  { route: 'POST signals/:signalId/routes', roles: OFFICERS, body: { targets: ['LABOUR'] }, unknown },
  {
    route: 'POST signals/:signalId/switches',
    roles: ['national-prosecutor'],
    body: SWITCH,
    unknown,
  },
];
